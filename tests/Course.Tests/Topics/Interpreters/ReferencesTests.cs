using NotebookCourse.Interleaving;
using NotebookCourse.Topics.Interpreters;

namespace NotebookCourse.Tests.Topics.Interpreters;

public class ReferencesTests
{
    [Fact]
    public void WithoutLock_EverySchedule_CountsAreLostEitherWay()
    {
        var outcomes = Outcomes(References.WithoutLock());

        Assert.Contains(1, outcomes);
        // The object is given away while its owner uses it, or never.
        Assert.Contains(0, outcomes);
        Assert.Contains(2, outcomes);
    }

    [Fact]
    public void UnderGlobalLock_EverySchedule_NoneIsLost() => Assert.Equal([1], Outcomes(References.UnderGlobalLock()));

    private static int[] Outcomes(Func<Scenario> program)
    {
        var all = Explorer.Explore(program);
        Assert.True(all.IsFinished);
        return [.. all.Classes.Select(each => (int)each.Outcome.Value!).Order()];
    }
}
