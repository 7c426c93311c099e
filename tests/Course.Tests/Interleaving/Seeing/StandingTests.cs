using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving.Seeing;

/// <summary>Where threads stand, and what their locals hold there, in methods that call each other and in those that await.</summary>
public class StandingTests
{
    private const string Awaiting = """
        int n = 0;
        async Task<int> Load(string key)
        {
            int before = n;
            await Task.Yield();
            int after = n;
            n = before + after + key.Length;
            return n;
        }
        return Scenario.Program(async () =>
        {
            var one = Load("tea");
            var other = Load("milk");
            await Task.WhenAll(one, other);
            return n;
        });
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Replay_AsyncMethod_ShowsItsArgumentsAndItsLocalsFromTheirAssignmentOn(bool optimised)
    {
        var found = Explorer.Explore(PlainCode.Compile(Awaiting, optimised: optimised));

        var trace = found.Replay(found.Classes[0].Shortest.ToString());

        var standings = trace.Steps.SelectMany(step => step.Standings).Where(standing => standing.Line is { Method: "Load" }).ToList();
        Assert.Contains(standings, standing => standing.Line!.Line == 7);
        Assert.All(standings, standing =>
        {
            Assert.Single(standing.Locals, local => local.Name == "key" && local.Text is "\"tea\"" or "\"milk\"");
            // At the line that reads it, it has no value yet; behind it, it has.
            Assert.Equal(standing.Line!.Line > 4, standing.Locals.Any(local => local.Name == "before"));
            Assert.DoesNotContain(standing.Locals, local => local.Name.Contains('<', StringComparison.Ordinal) || local.Name is "one" or "other");
        });
    }

    [Fact]
    public void Replay_Iterator_ShowsItsArgumentsAndLocals()
    {
        var program = PlainCode.Compile("""
            int n = 0;
            IEnumerable<int> Count(int most)
            {
                for (int round = 0; round < most; round++)
                {
                    n++;
                    yield return round;
                }
            }
            return Scenario.Of(() => { foreach (var each in Count(2)) { } }, () => n = 5).Giving(() => n);
            """);

        var standing = Explorer.Explore(program).Replay("A2").Steps[1].Standings[0];

        Assert.Equal(["most 2", "round 1"], standing.Locals.Select(local => $"{local.Name} {local.Text}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Replay_MethodWithoutLocals_ShowsNoneOfItsCaller()
    {
        var program = PlainCode.Compile("""
            int n = 0;
            void Add() => n++;
            void Twice(int times)
            {
                Add();
                n += times;
            }
            return Scenario.Of(() => Twice(2), () => Twice(3)).Giving(() => n);
            """);

        var trace = Explorer.Explore(program).Replay("A2");

        Assert.Equal(("Add", 0), (trace.Begin[0].Line!.Method, trace.Begin[0].Locals.Count));
        Assert.Equal(["times 2"], trace.Steps[1].Standings[0].Locals.Select(local => $"{local.Name} {local.Text}"));
    }

    // What a run makes on its way has a place before it is there, which is its own afterwards.
    [Theory]
    [InlineData("var gate = new Lock();", "lock (gate)")]
    [InlineData("var gate = new object();", "lock (gate)")]
    [InlineData("var gate = new Mutex();", "gate.WaitOne();")]
    public void Replay_LockThatAThreadMakes_IsShownOnceAndKnowsWhoHoldsIt(string make, string take)
    {
        var release = take.StartsWith("lock", StringComparison.Ordinal) ? "" : "gate.ReleaseMutex();";
        var program = PlainCode.Compile($$"""
            return Scenario.Program(() =>
            {
                {{make}}
                int n = 0;
                var worker = new Thread(() => { {{take}} { n++; } {{release}} });
                worker.Start();
                {{take}} { n++; worker.Join(); }
                {{release}}
                return n;
            });
            """);

        var trace = Explorer.Explore(program).Shortest(OutcomeKind.Deadlock);

        Assert.Equal([new("A", "thread B", "B") { IsForAnEnd = true }, new("B", "gate", "A")], trace.Waits);
        Assert.Equal("held by A", Assert.Single(trace.Steps[^1].Shared, each => each.Text.StartsWith("held", StringComparison.Ordinal)).Text);
        Assert.DoesNotContain(trace.Steps[^1].Shared, each => each.Text == Snapshot.NotThere);
    }

    [Theory]
    [InlineData("int n = 0; void Add(int by) { int seen = n; n = seen + by; } return Scenario.Of(() => Add(1), () => Add(10)).Giving(() => n);")]
    [InlineData("int n = 0; void Add() => n++; return Scenario.Of(() => { var one = Task.Run(Add); n = 5; one.Wait(); }, Add).Giving(() => n);")]
    [InlineData("object gate = new(); int n = 0; return Scenario.Of(3, seat => { lock (gate) { n += seat; } }).Giving(() => n);")]
    [InlineData("int n = 0; async Task Add() { int seen = n; await Task.Yield(); n = seen + 1; } return Scenario.Program(async () => { var one = Add(); await Add(); await one; return n; });")]
    [InlineData("int n = 0; return Scenario.Of(() => { while (Volatile.Read(ref n) == 0) { } n = 2; }, () => Volatile.Write(ref n, 1)).Giving(() => n);")]
    public void Tree_AnyWay_LeadsEachThreadToWhereItStandsInThatRun(string body)
    {
        var found = Explorer.Explore(PlainCode.Compile(body));
        var tree = found.Tree();
        var chance = new Random(3);
        for (var sample = 0; sample < 20; sample++)
        {
            var (way, place) = (new List<ScheduleBranch>(), tree.Places[^1]);
            for (; place.Outcome is null; place = tree.Places[way[^1].To]) way.Add(place.Branches[chance.Next(place.Branches.Count)]);

            var trace = found.Replay(string.Join(' ', way.Select(branch => $"{branch.Step.Thread}1")));

            var stands = tree.Begin.ToDictionary(standing => standing.Thread);
            foreach (var (branch, step) in way.Zip(trace.Steps))
            {
                foreach (var moved in branch.Moved) stands[moved.Thread] = moved;
                Assert.Equal((step.Line, step.Line?.Part), (branch.Step.Line, branch.Step.Line?.Part));
                Assert.All(step.Standings, standing => Assert.True(standing.IsWhere(stands[standing.Thread]), $"{trace.Schedule}: {standing} is not {stands[standing.Thread]}"));
            }
        }
    }
}
