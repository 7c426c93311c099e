using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving.Seeing;

/// <summary>Steps on plain places show what these hold, and threads what their locals hold.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("int n = 0; return Scenario.Of(() => n++, () => n++).Giving(() => n);", "", "n")]
    [InlineData("n = 0; return Scenario.Of(() => n++, () => n++).Giving(() => n);", "static int n;", "n")]
    [InlineData("var box = new Box(); return Scenario.Of(() => box.Held++, () => box.Held++).Giving(() => box.Held);", "class Box { public int Held; }", "box.Held")]
    [InlineData("var seats = new int[3]; return Scenario.Of(() => seats[1]++, () => seats[1]++).Giving(() => seats[1]);", "", "seats[1]")]
    [InlineData("var grid = new int[2, 3]; return Scenario.Of(() => grid[1, 2]++, () => grid[1, 2]++).Giving(() => grid[1, 2]);", "", "grid[1, 2]")]
    public void Shortest_LostUpdate_ShowsNameAndValueOfThePlaceAtEachStep(string body, string members, string name)
    {
        var trace = Explorer.Explore(PlainCode.Compile(body, members)).Shortest(1);

        Assert.Equal([$"{name} 0"], trace.First.Select(Text));
        Assert.Equal(["0", "0", "1", "1"], trace.Steps.Select(step => step.Value));
        Assert.Equal([$"{name} 0", $"{name} 0", $"{name} 1", $"{name} 1"], trace.Steps.SelectMany(step => step.Shared).Select(Text));
    }

    [Fact]
    public void Replay_VariableThatIsTouchedLate_IsShownFromTheBeginning()
    {
        var program = PlainCode.Compile("int a = 1, b = 7; return Scenario.Of(() => { a = 2; b = 8; }, () => { a++; b++; }).Giving(() => (a, b));");

        var trace = Explorer.Explore(program).Replay("A1");

        Assert.Equal(["a 1", "b 7"], trace.First.Select(Text));
        Assert.Equal(["a 2", "b 7"], trace.Steps[0].Shared.Select(Text));
    }

    [Fact]
    public void Replay_ObjectThatAThreadMakes_HoldsNothingBeforeItIsThere()
    {
        var program = PlainCode.Compile("""
            Box? made = null; int n = 0;
            void Look() { if (n > 0 && made is { } box) box.Held++; }
            return Scenario.Of(() => { n = 1; made = new Box { Held = 5 }; }, Look, Look).Giving(() => made!.Held);
            """, "class Box { public int Held; }");

        var trace = Explorer.Explore(program).Replay("A3 B5 C5");

        Assert.Equal("–", trace.First[^1].Text);
        Assert.Equal(["0", "5", "5", "5", "5", "5", "5", "6", "6", "6", "6", "6", "7"], trace.Steps.Select(step => step.Shared[^1].Text));
    }

    [Fact]
    public void Shortest_LocalThatHoldsAQuery_DoesNotRunIt()
    {
        var found = Explorer.Explore(PlainCode.Compile("int k = 0, r = 0; return Scenario.Of(() => { k = 1; k = 2; }, () => { var query = new[] { 1, 2 }.Where(v => v > k); r = query.Count(); }).Giving(() => r);"));

        Assert.Equal([0, 1, 2], found.Outcomes.Order());
        Assert.All(found.Classes, each => Assert.Equal(each.Outcome, found.Replay(each.Shortest.ToString()).Outcome));
    }

    [Fact]
    public void Replay_ListThatHoldsItself_IsShownAsFarAsItGoes()
    {
        var trace = Explorer.Explore(PlainCode.Compile("List<object> all = null; return Scenario.Of(() => { var l = new List<object>(); l.Add(l); all = l; }, () => { var seen = all; }).Giving(() => 1);")).Replay("A1");

        Assert.Equal("[[[[…]]]]", trace.Steps[0].Value);
    }

    [Fact]
    public void Shortest_ThreadThatLooksForEver_EndsAsExploringHasFound()
    {
        var found = Explorer.Explore(PlainCode.Compile("var go = false; return Scenario.Of(() => { while (!go) { } }, () => { go = true; go = false; }).Giving(() => 1);"));

        Assert.Equal(Assert.Single(found.Of(OutcomeKind.Endless)).Outcome, found.Shortest(OutcomeKind.Endless).Outcome);
    }

    [Fact]
    public void Replay_LocksAndSemaphores_ShowWhoIsInsideAndHowManyMayPass()
    {
        var program = PlainCode.Compile("""
            object gate = new(); var permits = new SemaphoreSlim(1); int n = 0;
            void Work() { lock (gate) { n++; } permits.Wait(); permits.Release(); }
            return Scenario.Of(Work, Work).Giving(() => n);
            """);

        var trace = Explorer.Explore(program).Replay("A5");

        Assert.Contains("gate held by A", trace.Steps[0].Shared.Select(Text));
        Assert.Contains("gate free", trace.Steps[3].Shared.Select(Text));
        Assert.Equal("0", trace.Steps[4].Value);
        Assert.Equal("1", Assert.Single(trace.First, each => each.Name == trace.Steps[4].Name).Text);
    }

    [Fact]
    public void Tree_TwoLocksInBothOrders_HasOneColumnForEach()
    {
        var program = PlainCode.Compile("""
            object left = new(), right = new(); int n = 0;
            return Scenario.Of(() => { lock (left) lock (right) n = 1; }, () => { lock (right) lock (left) n = 2; }).Giving(() => n);
            """);

        var tree = Explorer.Explore(program).Tree();

        var columns = tree.Places.SelectMany(place => place.Branches).Select(branch => string.Join(' ', branch.Step.Shared.Select(each => each.Name))).Append(string.Join(' ', tree.First.Select(each => each.Name)));
        Assert.Single(columns.Distinct());
    }

    [Fact]
    public void Replay_Locals_AreShownFromTheirAssignmentOn()
    {
        var program = PlainCode.Compile("""
            int n = 0;
            void Add(int times)
            {
                for (int round = 0; round < times; round++)
                {
                    int seen = n;
                    n = seen + 10;
                }
            }
            return Scenario.Of(() => Add(2), () => Add(1)).Giving(() => n);
            """);

        var trace = Explorer.Explore(program).Replay("A3 B1");

        Assert.Equal(["times 2", "round 0"], LocalsOf(trace.Begin[0]));
        Assert.Equal(["times 2", "round 0", "seen 0"], LocalsOf(trace.Steps[0].Standings[0]));
        Assert.Equal(["times 2", "round 1", "seen 10"], LocalsOf(trace.Steps[2].Standings[0]));
        Assert.Equal(["times 1", "round 0", "seen 10"], LocalsOf(trace.Steps[3].Standings[1]));
        Assert.Equal(7, trace.Steps[2].Standings[0].Line!.Line);
    }

    [Fact]
    public void Replay_LocalThatALambdaUses_IsShownAsALocal()
    {
        var program = PlainCode.Compile("""
            int n = 0;
            void Work()
            {
                int mine = 3;
                Action more = () => mine++;
                more();
                n += mine;
            }
            return Scenario.Of(Work, () => n = 1).Giving(() => n);
            """);

        var trace = Explorer.Explore(program).Replay("A1");

        Assert.Contains("mine 4", LocalsOf(trace.Steps[0].Standings[0]));
    }

    [Fact]
    public void Replay_OptimisedCode_SaysNothingOfLocalsThatAreFoldedAway()
    {
        var program = PlainCode.Compile("n = 0; void Add() { int seen = n; n = seen + 1; } return Scenario.Of(Add, Add).Giving(() => n);", "static int n;", optimised: true);

        var trace = Explorer.Explore(program).Replay("A1 B2");

        Assert.All(trace.Steps.SelectMany(step => step.Standings), standing => Assert.Empty(standing.Locals));
    }

    [Fact]
    public void Replay_ValueWithCodeOfItsOwn_IsShownWithoutRunningThat()
    {
        var program = PlainCode.Compile("""
            Told told = null!; int n = 0;
            void Tell() { var mine = new Told(); told = mine; n++; }
            return Scenario.Of(Tell, Tell).Giving(() => n);
            """, "class Told { public override string ToString() => throw new InvalidOperationException(); }");

        var trace = Explorer.Explore(program).Replay("A2");

        Assert.Equal("Told", trace.Steps[0].Value);
        Assert.Contains("mine Told", LocalsOf(trace.Steps[0].Standings[0]));
    }

    [Fact]
    public void Shortest_Deadlock_TellsWhereEachThreadStandsAndThatItWaits()
    {
        var program = PlainCode.Compile("""
            object left = new(), right = new();
            return Scenario.Of(() =>
            {
                lock (left)
                    lock (right) { }
            }, () =>
            {
                lock (right)
                    lock (left) { }
            });
            """);

        var trace = Explorer.Explore(program).Shortest(OutcomeKind.Deadlock);

        Assert.Equal([(5, true, false), (9, true, false)], trace.Steps[^1].Standings.Select(each => (each.Line!.Line, each.Waits, each.HasEnded)));
    }

    [Fact]
    public void Replay_ToTheEnd_SaysWhoHasEnded()
    {
        var trace = Explorer.Explore(PlainCode.Compile("int n = 0; return Scenario.Of(() => n = 1, () => n = 2).Giving(() => n);")).Replay("A1 B1");

        Assert.Equal([false, false], trace.Begin.Select(each => each.HasEnded));
        Assert.Equal([true, false], trace.Steps[0].Standings.Select(each => each.HasEnded));
        Assert.All(trace.Steps[1].Standings, each => Assert.True(each.HasEnded));
    }

    [Fact]
    public void Replay_ThreadThatIsStartedOnTheWay_HasItsPlaceFromTheBeginning()
    {
        var program = PlainCode.Compile("int n = 0; return Scenario.Of(() => { n = 1; var other = new Thread(() => n++); other.Start(); n = 5; other.Join(); }).Giving(() => n);");

        var trace = Explorer.Explore(program).Shortest(2);

        Assert.Equal(["A", "B"], trace.Threads);
        Assert.All(trace.Steps.Select(step => step.Standings).Prepend(trace.Begin), standings => Assert.Equal(2, standings.Count));
        Assert.Equal("has not begun", trace.Begin[1].Next);
    }

    private static string Text(SharedValue value) => $"{value.Name} {value.Text}";

    private static IEnumerable<string> LocalsOf(Standing standing) => standing.Locals.Select(Text);

    [Fact]
    public void Steps_LockThatIsAQueueToo_AreToldAsCSharpIsWritten()
    {
        var trace = Explorer.Explore(PlainCode.Compile("""
            var q = new Queue<int>(); bool done = false; string got = "none"; char mark = 'a';
            void Put() { lock (q) { q.Enqueue(1); Monitor.Pulse(q); } }
            void Take() { lock (q) { if (q.Count == 0) Monitor.Wait(q); got = "some"; done = true; mark = 'b'; } }
            return Scenario.Of(Take, Put, () => { if (done && got != "" && mark == 'b') got = null; }).Giving(() => got ?? "null");
            """)).Replay("A3 B4 A5 C4");

        var told = trace.Steps.Select(step => step.Describe()).ToList();
        Assert.Contains("leave q and sleep until woken: free", told);
        Assert.Contains(told, step => step.StartsWith("wake who sleeps at q", StringComparison.Ordinal));
        Assert.Contains("write done: true", told);
        Assert.Contains("write got: \"some\"", told);
        Assert.Contains("write mark: 'b'", told);
        Assert.Contains("write got: null", told);
        Assert.All(trace.Steps, step => Assert.Equal(step.Shared.Count, step.Shared.DistinctBy(value => value.Name).Count()));
        Assert.All(trace.Steps, step => Assert.Contains(step.Shared, value => value.Name == "q (lock)"));
    }

    [Fact]
    public void Steps_ThreadThatEnds_EndsIt() =>
        Assert.Contains("end thread B", Explorer.Explore(PlainCode.Compile("int n = 0; return Scenario.Program(() => { var t = new Thread(() => n++); t.Start(); t.Join(); return n; });")).Shortest(1).Steps.Select(step => step.Describe()));
}
