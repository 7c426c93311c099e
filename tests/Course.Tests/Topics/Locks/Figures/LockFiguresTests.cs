using NotebookCourse.Topics.Locks;
using NotebookCourse.Topics.Locks.Figures;

namespace NotebookCourse.Tests.Topics.Locks.Figures;

public class LockFiguresTests
{
    // All run for the same time, so the one with the least seconds says nothing.
    [Fact]
    public void Chart_OneLetsInMost_IsCalledTheFastest()
    {
        var caption = Of(("slow", [10, 10], 0.0799), ("fast", [1_000, 100], 0.0801)).Chart().Caption;

        Assert.StartsWith("Fastest in this run: fast. Fairest: slow. Both columns are medians of 3 rounds.", caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_TwoThatCannotBeToldApart_AreNotRanked()
    {
        var rounds = (int entries) => ((IReadOnlyList<int>)[entries, entries], 0.08);
        var caption = new[] { LockShares.Of("a", [rounds(10), rounds(20), rounds(30)]), LockShares.Of("b", [rounds(12), rounds(19), rounds(31)]) }.Chart().Caption;

        Assert.StartsWith("This run cannot tell which of these is fastest: a, b. This run cannot tell which of these is fairest: a, b.", caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_NobodyFair_IsSaid()
    {
        var chart = Of(("a", [100, 1], 0.08), ("b", [1_000, 0], 0.08)).Chart();

        Assert.Contains("None is fair here", chart.Caption, StringComparison.Ordinal);
        Assert.DoesNotContain("Fairest", chart.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NobodyGotIn_IsNoShareAndNoNaN() => Assert.Equal(0, LockShares.Of("a", [([0, 0], 0.08)]).LeastLucky.Median);

    private static LockShares[] Of(params (string Name, IReadOnlyList<int> Entered, double Seconds)[] locks) =>
        [.. locks.Select(each => LockShares.Of(each.Name, [.. Enumerable.Repeat((each.Entered, each.Seconds), 3)]))];
}
