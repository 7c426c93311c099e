using NotebookCourse.Interleaving;
using NotebookCourse.Interleaving.Seeing;
using NotebookCourse.Primitives;
using NotebookCourse.Topics.Locks;

namespace NotebookCourse.Tests.Interleaving.Seeing;

/// <summary>The library calls what a learner hands in.</summary>
public sealed class HandedInTests
{
    private const string Plain = "class L : ILock { bool held; public void Enter() { while (held) { } held = true; } public void Exit() => held = false; }";
    private const string Monitored = "class L : ILock { readonly object gate = new(); public void Enter() => Monitor.Enter(gate); public void Exit() => Monitor.Exit(gate); }";

    [Fact]
    public void Explore_ProgramOfTheCourseWithAPlainLock_SeesWhatItDoes()
    {
        var broken = Explorer.Explore(Sections.Of(Lock(Plain, "() => new L()")));
        var right = Explorer.Explore(Sections.Of(Lock(Monitored, "() => new L()")));

        Assert.Contains(2, broken.Outcomes);
        Assert.Equal(2, broken.Shortest(2).Outcome!.Value);
        Assert.Equal([1], right.Outcomes);
        Assert.True(right.IsComplete);
    }

    // What was made before is put back after each run.
    [Theory]
    [InlineData(Plain, 2)]
    [InlineData(Monitored, 1)]
    [InlineData("class L : ILock { readonly int[] state = new int[3]; public void Enter() { while (state[1] != 0) { } state[1] = 1; } public void Exit() => state[1] = 0; }", 2)]
    public void Explore_OneLockThatWasMadeBefore_EndsAsOneThatIsMadeAnew(string members, int most)
    {
        var program = Sections.Of(Lock(members, "Make(new L())"));

        var found = Explorer.Explore(program);

        Assert.Equal(most, found.Outcomes.Max());
        Assert.Empty(found.NotFollowed);
        Assert.Equal(found.Outcomes.Order(), Explorer.Explore(program).Outcomes.Order());
    }

    [Fact]
    public void Explore_CodeThatIsNoLearners_IsNamed()
    {
        var found = Explorer.Explore(() =>
        {
            var gate = Seen.As<ILock>(new Compiled());
            return Scenario.Of(gate.Enter, gate.Enter);
        });

        Assert.Contains("ILock.Enter", found.NotFollowed);
        Assert.False(found.IsComplete);
    }

    // A method of .NET's that a learner hands in is the step that it is where it is called.
    [Fact]
    public void Explore_MethodOfDotNetAsADelegate_IsSeen()
    {
        var found = Explorer.Explore(PlainCode.Compile("object gate = new(); int n = 0; Action<object> enter = Monitor.Enter, exit = Monitor.Exit; Action add = () => { enter(gate); n++; exit(gate); }; return Scenario.Of(add, add).Giving(() => n);"));

        Assert.Equal([2], found.Outcomes);
        Assert.True(found.IsComplete);
    }

    [Fact]
    public void As_OutsideAnExploration_IsTheObjectItself()
    {
        var gate = new Compiled();

        Assert.Same(gate, Seen.As<ILock>(gate));
    }

    private static Func<ILock> Lock(string members, string make) =>
        PlainCode.Load($"public static class Cell {{ {members} static Func<ILock> Make(ILock made) => () => made; public static Func<ILock> Answer() => {make}; }}", optimised: true)
            .GetType("Cell")!.GetMethod("Answer")!.CreateDelegate<Func<Func<ILock>>>()();

    private sealed class Compiled : ILock
    {
        public void Enter()
        {
        }

        public void Exit()
        {
        }
    }
}
