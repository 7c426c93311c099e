using NotebookCourse.Figures;
using NotebookCourse.Interleaving;
using NotebookCourse.Topics.Races;

namespace NotebookCourse.Tests.Figures.Schedules;

public class ScheduleFigureTests
{
    [Fact]
    public void Chart_OfAnExploration_CountsAndNamesTheShortest()
    {
        var table = Explorer.Explore(Programs.UnsafeCounter(2, 1)).Chart();

        Assert.Equal("with 1 · 4 · 66.7 · A1 B2 A1\nwith 2 · 2 · 33.3 · A2 B2", table.Alternative);
        Assert.StartsWith("The program has 6 schedules and ends in 2 ways. 4 runs stood for all of them", table.Caption);
    }

    [Fact]
    public void Chart_OfABoundedExploration_SaysWhatIsMissing() =>
        Assert.Contains("more than 0 times were left out", Explorer.Explore(Programs.UnsafeCounter(2, 1), Search.Bounded(0)).Chart().Caption);

    [Fact]
    public void Chart_OfAnExplorationThatStopped_SaysSo()
    {
        var caption = Explorer.Explore(Programs.UnsafeCounter(2, 1), Search.Everything with { Until = outcome => outcome.Value is 1 }).Chart().Caption;

        Assert.Contains("stopped at the first run that ended as asked", caption);
        Assert.DoesNotContain("time was up", caption);
    }

    [Fact]
    public void Chart_OfARun_TellsEachStepAndItsEnd()
    {
        var figure = Explorer.Replay(Programs.UnsafeCounter(2, 1), "A1 B2 A1").Chart();

        Assert.Equal("1. A: read count: 0\n2. B: read count: 0\n3. B: write count: 1\n4. A: write count: 1", figure.Alternative);
        Assert.Equal("4 steps and 2 context switches: it ends with 1.", figure.Caption);
        Assert.Contains("max=\"4\"", figure.ToHtml());
    }

    [Fact]
    public void Chart_OfARunThatStops_SaysWhatEachWouldDo() =>
        Assert.Contains("A will write count; B will read count", Explorer.Replay(Programs.UnsafeCounter(2, 1), "A1").Chart().Caption);
}
