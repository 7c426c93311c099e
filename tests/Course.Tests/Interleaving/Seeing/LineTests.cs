using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving.Seeing;

/// <summary>Steps know the lines of the learner's own code that they are taken in.</summary>
public sealed class LineTests
{
    private const string Counting = """
        int n = 0;
        void Count()
        {
            int seen = n;
            n = seen + 1;
        }
        return Scenario.Of(Count, Count).Giving(() => n);
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Shortest_LostUpdate_NamesTheLineOfEachStep(bool optimised)
    {
        var trace = Explorer.Explore(PlainCode.Compile(Counting, optimised: optimised)).Shortest(1);

        var lines = trace.Steps.Select(step => step.Line!).ToList();
        Assert.Equal(["A read n 4", "A write n 5", "B read n 4", "B write n 5"], trace.Steps.Select(step => $"{step.Thread} {(step.Kind == TransitionKind.Read ? "read" : "write")} {step.Name} {step.Line!.Line}").Order());
        Assert.All(lines, line => Assert.Equal(("cell-0", "Count"), (line.File, line.Method)));
        Assert.Contains("int seen = n;", lines.Select(line => line.Text));
        Assert.Contains("n = seen + 1;", lines.Select(line => line.Text));
    }

    [Fact]
    public void Replay_MethodIsCalledInTheMidstOfALine_StandsAtThatLineAgainAfterwards()
    {
        var program = PlainCode.Compile("""
            int n = 0, m = 0;
            int One() =>
                m;
            void Add() =>
                n = One() + n;
            return Scenario.Of(Add, () => { m = 1; n = 2; }).Giving(() => n);
            """);

        var trace = Explorer.Explore(program).Replay("A3 B2");

        Assert.Equal([3, 5, 5, 6, 6], trace.Steps.Select(step => step.Line!.Line));
        Assert.Equal("One", trace.Steps[0].Line!.Method);
    }

    [Fact]
    public void Replay_ConditionIsLookedAtByAnother_StandsWhereItWaits()
    {
        var program = PlainCode.Compile("""
            bool ready = false; int n = 0;
            void Waits()
            {
                Atomic.SpinUntil(() =>
                    ready);
                n = 1;
            }
            return Scenario.Of(Waits, () => { n = 2;
                ready = true; }).Giving(() => n);
            """);

        var trace = Explorer.Explore(program).Replay("B2 A2");

        Assert.Equal([8, 9, 4, 6], trace.Steps.Select(step => step.Line!.Line));
    }

    [Fact]
    public void Replay_SynchronizedMethod_EntersWhereItBeginsAndLeavesWhereItEnds()
    {
        var program = PlainCode.Compile("var t = new Tally(); return Scenario.Of(t.Add, t.Add).Giving(() => t.N);", """
            class Tally
            {
                public int N;
                [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)]
                public void Add()
                {
                    N++;
                }
            }
            """);

        var trace = Explorer.Explore(program).Shortest(2);

        Assert.Equal(["Enter 6", "Exit 8", "Enter 6", "Exit 8"], from step in trace.Steps where step.Kind is TransitionKind.Enter or TransitionKind.Exit select $"{step.Kind} {step.Line!.Line}");
    }

    [Fact]
    public void Replay_HiddenLines_AreLeftOut()
    {
        var program = PlainCode.Compile("""
            int n = 0;
            return Scenario.Of(() => { var next = n + 1;
            #line hidden
            n = next;
            #line default
            }, () => n++).Giving(() => n);
            """);

        var trace = Explorer.Explore(program).Replay("A2 B2");

        Assert.Equal([2, 2], trace.Steps.Take(2).Select(step => step.Line!.Line));
    }

    [Fact]
    public void Replay_SharedVariableInCodeWithoutSymbols_HasNoLine()
    {
        var trace = Explorer.Replay(() =>
        {
            var n = new Shared<int>("n");
            return Scenario.Of(() => n.Value++, () => n.Value++);
        }, "A2 B2");

        Assert.All(trace.Steps, step => Assert.Null(step.Line));
    }
}
