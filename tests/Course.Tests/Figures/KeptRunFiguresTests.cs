using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Tests.Experiments;

namespace NotebookCourse.Tests.Figures;

public class KeptRunFiguresTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Chart_KeptRun_IsThatOfTheRun()
    {
        Assert.IsType<BarChart>(Bars(Noon, ("a", [1])).Chart());
        Assert.IsType<LineChart>(Curves(Noon, "threads", ("way", 1)).Chart());
    }

    [Fact]
    public void Chart_TwoComparisons_SaysWhatBothMeasuredAndWhatOnlyOne()
    {
        var earlier = Bars(Noon, ("a", [5, 6, 5, 6, 5]), ("b", [5, 6, 5, 6, 5]), ("gone", [1]));
        var later = Bars(Noon.AddDays(1), ("a", [2, 3, 2, 3, 2]), ("b", [6, 5, 6, 5, 6]), ("new", [1]));

        var chart = later.ComparedWith(earlier).Chart();

        Assert.Equal(
            "Before: 2026-03-01 12:00, after: 2026-03-02 12:00 (UTC). Measured in both runs: 2. Faster now: 1. Slower: 0. Not told apart: 1. Only the earlier run measured “gone”. Only the later run measured “new”.",
            chart.Caption);
        Assert.Equal(["a, before", "a, after", "b, before", "b, after"], FigureHtmlTests.Rows(chart).Select(row => row[0]));
    }

    [Fact]
    public void Chart_GivenInTheOtherOrder_IsTheSame()
    {
        var (earlier, later) = (Bars(Noon, ("a", [5])), Bars(Noon.AddDays(1), ("a", [2])));

        Assert.Equal(later.ComparedWith(earlier).Chart().ToString(), earlier.ComparedWith(later).Chart().ToString());
    }

    [Fact]
    public void Chart_TwoSweeps_HasALinePerWayAndRun()
    {
        var earlier = Curves(Noon, "threads", ("way", 8), ("gone", 8));
        var later = Curves(Noon.AddDays(1), "threads", ("way", 4), ("new", 8));

        var chart = Assert.IsType<LineChart>(later.ComparedWith(earlier).Chart());

        Assert.Contains("way, before: from 8 ", chart.Alternative, StringComparison.Ordinal);
        Assert.Contains("way, after: from 4 ", chart.Alternative, StringComparison.Ordinal);
        Assert.DoesNotContain("gone", chart.Alternative, StringComparison.Ordinal);
        Assert.Contains("Only the earlier run measured “gone”. Only the later run measured “new”.", chart.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_SweepAndComparison_HasBarsOfWhatBothMeasured() =>
        Assert.IsType<BarChart>(Curves(Noon, "threads", ("way", 8)).ComparedWith(Bars(Noon, ("way, 1", [3]))).Chart());

    [Fact]
    public void Chart_OtherMachine_SaysSo()
    {
        var (earlier, later) = (Bars(Noon, ("a", [5])), Bars(Noon.AddDays(1), ("a", [2])));
        var moved = later with { Run = later.Run with { Machine = later.Run.Machine with { Processors = 2 } } };

        Assert.Contains("different machines", moved.ComparedWith(earlier).Chart().Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_ManyOnlyInOne_NamesAFew()
    {
        var earlier = Bars(Noon, [("a", [1]), .. Enumerable.Range(1, 9).Select(i => ($"old {i}", new double[] { 1 }))]);

        Assert.Contains("“old 1”, “old 2”, “old 3” and 6 more.", Bars(Noon.AddDays(1), ("a", [1])).ComparedWith(earlier).Chart().Caption, StringComparison.Ordinal);
    }

    private static KeptRun Bars(DateTimeOffset taken, params (string Name, double[] Seconds)[] variants) =>
        new(ComparisonTests.Named(variants) with { Taken = taken }, null);

    private static KeptRun Curves(DateTimeOffset taken, string axis, params (string Name, double Seconds)[] ways)
    {
        var run = ComparisonTests.Named([.. ways.SelectMany(way => new[] { ($"{way.Name}, 1", new[] { way.Seconds }), ($"{way.Name}, 2", new[] { way.Seconds / 2 }) })]) with { Taken = taken };
        return new(run, new(axis, [.. ways.Select(way => new Curve(way.Name, [new(1, $"{way.Name}, 1"), new(2, $"{way.Name}, 2")]))], run));
    }
}
