using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Railways.Exercises;

/// <summary>1.3: the same as trying all ways.</summary>
internal sealed class HeaviestTrainExercise : Exercise<Func<IReadOnlyList<Bridge>, string, string, int>>
{
    private const int RandomCases = 400, Seed = 13;

    private static readonly string[] Stations = ["A", "B", "C", "D", "E", "F"];

    private static readonly Bridge[][] Cases =
    [
        [new("A", "B", 40)],
        [new("A", "B", 40), new("C", "D", 10)],
        [new("B", "A", 40)],
        [new("A", "C", 60), new("C", "B", 50)],
        [new("A", "B", 10), new("A", "C", 60), new("C", "B", 50)],
        [new("A", "C", 90), new("C", "B", 10), new("A", "D", 30), new("D", "B", 30)],
        [new("A", "C", 20), new("C", "D", 20)],
        [new("A", "B", 10), new("A", "B", 30)],
    ];

    private protected override Description About => new(
        "1.3",
        RailwaysWords.HeaviestTitle,
        [RailwaysWords.HeaviestHint1, RailwaysWords.HeaviestHint2, RailwaysWords.HeaviestHint3],
        RailwaysWords.HeaviestProved.With(Cases.Length + RandomCases));

    private protected override Counterexample? FindFault(Func<IReadOnlyList<Bridge>, string, string, int> solution) =>
        Trial.First(Cases.Concat(Random()).Select(bridges => FaultOn(bridges, solution)));

    private static IEnumerable<Bridge[]> Random()
    {
        var random = new SplitMix64(Seed);
        for (var i = 0; i < RandomCases; i++)
        {
            var stations = random.Next(3, Stations.Length);
            yield return [.. Enumerable.Range(0, random.Next(2, 10)).Select(_ =>
            {
                var one = random.Next(0, stations - 1);
                return new Bridge(Stations[one], Stations[(one + random.Next(1, stations - 1)) % stations], 10 * random.Next(1, 9));
            })];
        }
    }

    private static Counterexample? FaultOn(Bridge[] bridges, Func<IReadOnlyList<Bridge>, string, string, int> solution)
    {
        var heaviest = OverAllWays(bridges, "A", int.MaxValue, ["A"]);
        return Trial.Of(
            RailwaysWords.HeaviestInput.With(string.Join(", ", bridges.Select(bridge => RailwaysWords.HeaviestBridge.With(bridge.From, bridge.To, bridge.Tonnes))), "A", "B"),
            RailwaysWords.HeaviestTonnes.With(heaviest),
            () => solution(bridges, "A", "B"),
            found => found == heaviest ? null : RailwaysWords.HeaviestTonnes.With(found));
    }

    // Every way that comes nowhere twice: whoever comes back has crossed bridges for nothing.
    private static int OverAllWays(Bridge[] bridges, string here, int tonnes, string[] been) => here == "B" ? tonnes : bridges
        .Where(bridge => (bridge.From == here || bridge.To == here) && !been.Contains(bridge.OtherEnd(here)))
        .Select(bridge => OverAllWays(bridges, bridge.OtherEnd(here), Math.Min(tonnes, bridge.Tonnes), [.. been, bridge.OtherEnd(here)]))
        .DefaultIfEmpty().Max();
}
