using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Experiments;

namespace NotebookCourse.Tests.Experiments;

public class SweepTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Run_TwoWays_GivesEachACurveWithItsTimes()
    {
        var curves = Of([1, 2, 4], ("halving", n => Taking(80 / n)), ("steady", _ => Taking(50))).Run(Stop);

        Assert.Equal("threads", curves.Axis);
        Assert.Equal(["halving", "steady"], curves.All.Select(curve => curve.Name));
        Assert.Equal([(1, 0.08), (2, 0.04), (4, 0.02)], curves.All[0].Points.Select(point => (point.Value, curves.At(point).Seconds.Median)));
        Assert.Equal([0.05, 0.05, 0.05], curves.All[1].Points.Select(point => curves.At(point).Seconds.Median));
        Assert.Equal("halving, threads: 1", curves.Run.Baseline.Name);
    }

    [Fact]
    public void Run_OwnBaseline_ComesFirst() =>
        Assert.Equal("alone", (Of([1, 2], ("way", n => Taking(n))) with { Baseline = Taking(10) with { Name = "alone" } }).Run(Stop).Run.Baseline.Name);

    [Fact]
    public void Run_WithoutQuestion_AsksHowTheTimeChanges() =>
        Assert.Equal("How does the time change with threads?", Of([1], ("way", _ => Taking(1))).Run(Stop).Run.Question);

    [Fact]
    public void At_Value_ComparesTheWaysThereByTheirNames()
    {
        var curves = Of([1, 2, 4], ("halving", n => Taking(80 / n)), ("steady", _ => Taking(50))).Run(Stop);

        Assert.Equal([("halving", 0.02), ("steady", 0.05)], curves.At(4).Measurements.Select(each => (each.Name, each.Seconds.Median)));
        Assert.Contains("(1, 2, 4), but it was 3", Assert.Throws<ArgumentException>(() => curves.At(3)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sweep_ValuesThatDoNotGrow_SaysWhich() =>
        Assert.StartsWith(
            "The values of threads must grow, but 2 follows 4.",
            Assert.Throws<ArgumentException>(() => Of([1, 4, 2], ("way", _ => Taking(1)))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Sweep_NoValuesOrWays_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Of([], ("way", _ => Taking(1))));
        Assert.Throws<ArgumentException>(() => Of([1]));
        Assert.Throws<ArgumentException>(() => Of([1], ("way", _ => Taking(1)), ("way", _ => Taking(1))));
    }

    private Sweep Of(int[] values, params (string Name, Func<int, Variant> At)[] ways) =>
        Experiment.Sweep("threads", values, ways) with { Clock = _clock, Repeats = 3 };

    private Variant Taking(int milliseconds) => Variant.Of(
        "any",
        _ =>
        {
            _clock.Advance(milliseconds);
            return 0;
        },
        _ => { });
}
