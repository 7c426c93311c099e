using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Tests.Experiments;

namespace NotebookCourse.Tests.Figures;

public class CurveFiguresTests
{
    [Fact]
    public void Chart_TwoWays_SaysWhereEachIsFastest()
    {
        var chart = Threads([8, 4, 5], [6, 6, 3]).Chart();

        Assert.StartsWith("“a” had its shortest time, 4.00\u00a0s, at threads: 2. “b” had its shortest time, 3.00\u00a0s, at threads: 4. Points: median of 3 runs each.", chart.Caption, StringComparison.Ordinal);
        Assert.Contains("a: from 8 ", chart.Alternative, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8, false)]
    [InlineData(800, true)]
    public void Chart_TimesFarApart_StandOnALogarithmicAxis(int slowest, bool isLogarithmic) => Assert.Equal(
        isLogarithmic, FigureHtmlTests.DrawingOf(Threads([8, 4, 5], [6, 6, slowest]).Chart()).GetProperty("layout").GetProperty("yaxis").TryGetProperty("type", out _));

    [Fact]
    public void Chart_Law_IsALineMore()
    {
        var curves = Threads([8, 4, 2]);

        Assert.DoesNotContain("halving", curves.Chart().Alternative, StringComparison.Ordinal);
        Assert.Contains("halving", curves.Chart(law: ("halving", n => 8.0 / n)).Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void SpeedUps_Workers_StandBesideTheIdealAndWhatTheMachineCouldGive()
    {
        var curves = Threads([8, 4, 4]);
        var chart = (curves with { Run = curves.Run with { Capacities = [new(2, new([1.9, 1.9]))] } }).SpeedUps();

        Assert.StartsWith(
            "On this machine, with 8 processors, “a” (threads: 2) was 2.00 times as fast as “a, threads: 1”. This run cannot tell which of these is fastest: “a” (threads: 2, 4). This machine could have given 2 threads 1.90 times what it gives one, just then.",
            chart.Caption,
            StringComparison.Ordinal);
        // The threads, then one, two and two times as fast, each with its spread; the ideal; the capacity.
        var rows = FigureHtmlTests.Rows(chart);
        Assert.Equal(["1", "2", "4"], rows.Select(row => row[0]));
        Assert.Equal(["1", "2", "2"], rows.Select(row => row[1]));
        Assert.Equal(["1", "2", "4"], rows.Select(row => row[^2]));
        Assert.Equal(["1", "1.90", "1.90"], rows.Select(row => row[^1]));
    }

    [Fact]
    public void SpeedUps_OneThatIsFastest_SaysThatItIsTheMost() => Assert.StartsWith(
        "On this machine, with 8 processors, “a” (threads: 4) was 4.00 times as fast as “a, threads: 1”: the most in this run.",
        Threads([8, 4, 2]).SpeedUps().Caption, StringComparison.Ordinal);

    [Fact]
    public void SpeedUps_NothingFaster_SaysThatTheRunDoesNotShowIt() => Assert.StartsWith(
        "On this machine, with 8 processors, this run does not show that anything was faster than “a, threads: 1”.",
        Threads([8, 8, 8]).SpeedUps().Caption, StringComparison.Ordinal);

    // The greatest ratio is that of four threads, whose times are all over the place; that of two is beyond doubt.
    [Fact]
    public void SpeedUps_GreatestRatioMayBeChance_NamesOneThatIsShownFaster()
    {
        var curves = Threads([8, 4, 3]);
        var run = curves.Run with { Measurements = [.. curves.Run.Measurements.Select(each => each.Workers == 4 ? each with { Seconds = new([1, 3, 12]) } : each)] };

        Assert.StartsWith(
            "On this machine, with 8 processors, “a” (threads: 2) was 2.00 times as fast as “a, threads: 1”. This run cannot tell which of these is fastest: “a” (threads: 2, 4).",
            (curves with { Run = run }).SpeedUps().Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_TimesThatCannotBeToldApart_AreNotRanked() => Assert.StartsWith(
        "“a” had its shortest time, 2.00\u00a0s, at threads: 2, but this run cannot tell it from that at 4.",
        Threads([8, 2, 2]).Chart().Caption, StringComparison.Ordinal);

    [Fact]
    public void SpeedUps_NoWorkers_HasNoIdeal() =>
        Assert.DoesNotContain("ideal", Threads([8, 4, 4]).SpeedUps().Alternative, StringComparison.Ordinal);

    [Theory]
    [InlineData(new double[] { 1, 10, 100 }, new double[] { 50, 50, 50 }, "“b” overtakes “a” between 2 and 4 (threads).")]
    [InlineData(new double[] { 1, 10, 100 }, new double[] { 200, 200, 200 }, "“b” was slower than “a” at every value that was tried (threads: up to 4).")]
    [InlineData(new double[] { 1, 10, 100 }, new double[] { 2, 5, 200 }, "“b” was faster than “a” at some values and not at the last (threads: 4), so this run shows no point from which it pays.")]
    [InlineData(new double[] { 1, 10, 100 }, new double[] { 0.1, 1, 10 }, "“b” was faster than “a” from the smallest value on (threads: 1).")]
    [InlineData(new double[] { 1, 10, 100 }, new double[] { 1, 10, 100 }, "this run does not show that “b” is faster than “a” at any value (threads: up to 4).")]
    [InlineData(new double[] { 10, 1, 10 }, new double[] { 5, 5, 5 }, "“b” overtakes “a” between 2 and 4 (threads).")]
    public void BreakEven_TwoWays_SaysFromWhere(double[] first, double[] second, string finding) =>
        Assert.StartsWith("On this machine, with 8 processors, " + finding, Threads(first, second).BreakEven().Caption, StringComparison.Ordinal);

    // At 1, 2 and 4 threads; each point measured three times, always the same.
    private static Curves Threads(params double[][] ways)
    {
        int[] values = [1, 2, 4];
        string Name(int way) => ((char)('a' + way)).ToString();
        string Point(int way, int value) => $"{Name(way)}, threads: {value}";
        var run = ComparisonTests.Named([.. ways.SelectMany((seconds, way) => values.Select((value, i) => (Point(way, value), new[] { seconds[i], seconds[i], seconds[i] })))]);
        return new(
            "threads",
            [.. ways.Select((_, way) => new Curve(Name(way), [.. values.Select(value => new CurvePoint(value, Point(way, value)))]))],
            run with { Measurements = [.. run.Measurements.Select((each, i) => each with { Workers = values[i % values.Length] })] });
    }
}
