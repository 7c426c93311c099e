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

        Assert.StartsWith("“a” was fastest with threads at 2: 4.00 s. “b” was fastest with threads at 4: 3.00 s. Points: median of 3 runs each.", chart.Caption, StringComparison.Ordinal);
        Assert.Contains("a: from 8 ", chart.Alternative, StringComparison.Ordinal);
    }

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
            "On this machine, with 8 processors, “a” with threads at 2 was 2.00 times as fast as “a, threads: 1”: the most in this run. This machine could have given 2 threads 1.90 times what it gives one, just then.",
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
    public void SpeedUps_NoWorkers_HasNoIdeal() =>
        Assert.DoesNotContain("ideal", Threads([8, 4, 4]).SpeedUps().Alternative, StringComparison.Ordinal);

    [Theory]
    [InlineData(new double[] { 1, 10, 100 }, new double[] { 50, 50, 50 }, "“b” overtakes “a” somewhere from 2 to 4 threads.")]
    [InlineData(new double[] { 1, 10, 100 }, new double[] { 200, 200, 200 }, "“b” was never faster than “a”, up to 4 threads.")]
    [InlineData(new double[] { 1, 10, 100 }, new double[] { 0.1, 1, 10 }, "“b” was faster than “a” from the start, at 1 threads.")]
    [InlineData(new double[] { 1, 10, 100 }, new double[] { 1, 10, 100 }, "“b” was never faster than “a”, up to 4 threads.")]
    [InlineData(new double[] { 10, 1, 10 }, new double[] { 5, 5, 5 }, "“b” overtakes “a” somewhere from 2 to 4 threads.")]
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
