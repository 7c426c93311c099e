using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Railways.Exercises;

namespace NotebookCourse.Tests.Topics.Railways.Exercises;

public class HeaviestTrainTests
{
    [Fact]
    public void Check_DijkstraWithTheStrongestFirst_Passes() => CheckAssert.Right(Exercise.HeaviestTrain.Check((bridges, from, to) =>
    {
        var most = new Dictionary<string, int> { [from] = int.MaxValue };
        var settled = new HashSet<string>();
        while (most.Keys.Where(station => !settled.Contains(station)).MaxBy(station => most[station]) is { } here)
        {
            settled.Add(here);
            foreach (var bridge in bridges.Where(bridge => bridge.From == here || bridge.To == here))
            {
                var there = bridge.OtherEnd(here);
                most[there] = Math.Max(most.GetValueOrDefault(there), Math.Min(most[here], bridge.Tonnes));
            }
        }
        return most.GetValueOrDefault(to);
    }));

    // Kruskal's way: add the strongest bridges until the two are joined.
    [Fact]
    public void Check_StrongestBridgesUntilJoined_Passes() => CheckAssert.Right(Exercise.HeaviestTrain.Check((bridges, from, to) => bridges
        .Select(bridge => bridge.Tonnes)
        .Where(tonnes => Reached([.. bridges.Where(bridge => bridge.Tonnes >= tonnes)], from).Contains(to))
        .DefaultIfEmpty().Max()));

    public static TheoryData<string, Func<IReadOnlyList<Bridge>, string, string, int>, string[]> WrongOnes => new()
    {
        { "as given", (bridges, _, _) => bridges.Min(bridge => bridge.Tonnes), ["A–B 40\u00a0t, C–D 10\u00a0t", "Expected: 40\u00a0t"] },
        { "strongest of all", (bridges, _, _) => bridges.Max(bridge => bridge.Tonnes), ["Expected: "] },
        { "direct bridges only", (bridges, from, to) => bridges.Where(bridge => bridge.From == from && bridge.To == to || bridge.From == to && bridge.To == from).Select(bridge => bridge.Tonnes).DefaultIfEmpty().Max(), ["A–C 60\u00a0t, C–B 50\u00a0t", "Expected: 50\u00a0t"] },
        { "one way only", (bridges, from, to) => Widest(bridges, from, to, bothWays: false), ["B–A 40\u00a0t", "Expected: 40\u00a0t"] },
        { "strongest bridge of the way", (bridges, from, to) => Widest(bridges, from, to, along: Math.Max, start: 0), ["Expected: 50\u00a0t", "Came out: 60\u00a0t"] },
        { "weakest way", (bridges, from, to) => Widest(bridges, from, to, better: (found, best) => best == 0 || found < best), ["Expected: "] },
        { "no way is an error", (bridges, from, to) => Widest(bridges, from, to) is > 0 and var most ? most : throw new InvalidOperationException("no way"), ["A–C 20\u00a0t, C–D 20\u00a0t", "InvalidOperationException"] },
        { "no way is minus one", (bridges, from, to) => Widest(bridges, from, to) is > 0 and var most ? most : -1, ["Expected: 0\u00a0t", "Came out: -1\u00a0t"] },
        { "always over the strongest bridge here", Greedy, ["Expected: "] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<IReadOnlyList<Bridge>, string, string, int> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.HeaviestTrain.Check(wrong), found);
    }

    private static HashSet<string> Reached(IReadOnlyList<Bridge> bridges, string from)
    {
        var reached = new HashSet<string> { from };
        while (bridges.FirstOrDefault(bridge => reached.Contains(bridge.From) != reached.Contains(bridge.To)) is { } next)
        {
            reached.Add(next.From);
            reached.Add(next.To);
        }
        return reached;
    }

    // Bellman and Ford's way, over and over until nothing changes for sure.
    private static int Widest(
        IReadOnlyList<Bridge> bridges, string from, string to, bool bothWays = true, Func<int, int, int>? along = null, int start = int.MaxValue, Func<int, int, bool>? better = null)
    {
        var most = new Dictionary<string, int> { [from] = start };
        for (var round = 0; round < 20; round++)
        {
            foreach (var (one, other, tonnes) in bridges.SelectMany(bridge => bothWays ? [bridge, new Bridge(bridge.To, bridge.From, bridge.Tonnes)] : new[] { bridge }))
            {
                if (!most.TryGetValue(one, out var here) || other == from) continue;
                var found = (along ?? Math.Min)(here, tonnes);
                if ((better ?? ((offer, best) => offer > best))(found, most.GetValueOrDefault(other))) most[other] = found;
            }
        }
        return most.GetValueOrDefault(to);
    }

    private static int Greedy(IReadOnlyList<Bridge> bridges, string from, string to)
    {
        var (here, most, been) = (from, int.MaxValue, new HashSet<string> { from });
        while (here != to)
        {
            var next = bridges.Where(bridge => (bridge.From == here || bridge.To == here) && !been.Contains(bridge.OtherEnd(here))).MaxBy(bridge => bridge.Tonnes);
            if (next is null) return 0;
            (here, most) = (next.OtherEnd(here), Math.Min(most, next.Tonnes));
            been.Add(here);
        }
        return most;
    }
}
