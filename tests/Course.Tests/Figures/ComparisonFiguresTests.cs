using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Tests.Experiments;

namespace NotebookCourse.Tests.Figures;

public class ComparisonFiguresTests
{
    [Theory]
    [InlineData(new[] { 0.040, 0.041 }, new[] { 0.020, 0.021 }, "“variant 1” took 20.5\u00a0ms and “variant 0” 40.5\u00a0ms: 1.98 times as fast.")]
    [InlineData(new[] { 0.020, 0.021 }, new[] { 0.040, 0.041 }, "“variant 1” took 40.5\u00a0ms and “variant 0” 20.5\u00a0ms: 1.98 times as slow.")]
    [InlineData(new[] { 0.020, 0.024 }, new[] { 0.021, 0.025 }, "“variant 1” took 23.0\u00a0ms and “variant 0” 22.0\u00a0ms: this run cannot tell them apart.")]
    [InlineData(new[] { 0.010, 0.200 }, new[] { 0.020, 0.900 }, "“variant 1” took 460\u00a0ms and “variant 0” 105\u00a0ms: this run cannot tell them apart.")]
    public void Chart_TwoVariants_CaptionSaysWhatTheRunShows(double[] first, double[] second, string finding) =>
        Assert.StartsWith(
            "On this machine, with 8 processors, " + finding,
            ComparisonTests.Of(first, second).Chart().Caption,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(new[] { 0.98, 1.02, 0.99 }, "What this machine could give was measured between the runs: 0.99 times one thread for 2 threads, which is less than this run got.")]
    [InlineData(new[] { 1.93, 1.95, 1.91 }, "This machine could have given 2 threads 1.93 times what it gives one, just then. Bars:")]
    [InlineData(new[] { 1.9, 0.8, 1.9, 0.8 }, "just then. That changed during the run, from 0.80 to 1.90: something else was using the machine")]
    public void Chart_FastestWithWorkers_CaptionSaysWhatTheMachineCouldHaveGiven(double[] capacity, string sentence)
    {
        var run = ComparisonTests.Of([4, 4, 4], [2, 2, 2]);
        run = run with { Measurements = [run.Baseline, run.Measurements[1] with { Workers = 2 }], Capacities = [new(2, new(capacity))] };

        Assert.Contains(sentence, run.Chart().Caption, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4.0, "“variant 2” took 4.00\u00a0s: 2.00 times as slow as “variant 0”. ")]
    [InlineData(1.5, "“variant 2” took 1.50\u00a0s: 1.33 times as fast as “variant 0”. ")]
    [InlineData(2.0, "“variant 2” took 2.00\u00a0s: this run cannot tell it from “variant 0”. ")]
    public void Chart_LastIsNotTheFastest_IsNamedToo(double last, string sentence) =>
        Assert.Contains(": 2.00 times as fast. " + sentence, ComparisonTests.Of([2, 2, 2], [1, 1, 1], [last, last, last]).Chart().Caption, StringComparison.Ordinal);

    [Fact]
    public void Chart_VariantWithoutAnAnswer_DoesNotClaimThatAnswersWereChecked()
    {
        var checkedOnes = ComparisonTests.Of([2, 2, 2], [1, 1, 1]);
        var run = (Experiment.Compare(Variant.Of("threads", _ => { })) with { Repeats = 2, WarmUps = 0 }).Measure(TestContext.Current.CancellationToken);

        Assert.EndsWith("the runs lies. Every answer was checked.", checkedOnes.Chart().Caption, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", run.Chart().Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_TwoRuns_SaysWhatMayBeSaid()
    {
        var earlier = ComparisonTests.Named(("a", [5, 6, 5, 6, 5]), ("c", [5, 6, 5, 6, 5]));
        var later = ComparisonTests.Named(("a", [2, 3, 2, 3, 2]), ("c", [6, 5, 6, 5, 6]));

        Assert.Equal("a · 5.00 · 2.00 · 1.67 to 3.00 · faster\nc · 5.00 · 6.00 · 0.83 to 1.20 · not told apart", later.ComparedWith(earlier).Table().Alternative);
    }

    [Fact]
    public void Chart_OneVariant_CaptionSaysItsTime() =>
        Assert.StartsWith(
            "On this machine, with 8 processors, “variant 0” took 2.00\u00a0s.",
            ComparisonTests.Of([1, 2, 3]).Chart().Caption,
            StringComparison.Ordinal);

    [Fact]
    public void Chart_Bars_ReachFromQuartileToQuartileInTheUnitOfTheSlowest()
    {
        var trace = FigureHtmlTests.DrawingOf(ComparisonTests.Of([0.003, 0.001, 0.002], [0.0001, 0.0001, 0.0001]).Chart())
            .GetProperty("data")[0];
        double[] Values(params string[] path) =>
            [.. path.Aggregate(trace, (element, name) => element.GetProperty(name)).EnumerateArray().Select(value => Math.Round(value.GetDouble(), 9))];

        Assert.Equal([2, 0.1], Values("x"));
        Assert.Equal([0.5, 0], Values("error_x", "array"));
        Assert.Equal([0.5, 0], Values("error_x", "arrayminus"));
    }

    [Fact]
    public void Samples_EveryRound_IsARow()
    {
        var table = ComparisonTests.Of([0.004, 0.005], [0.0015, 0.0025]).Samples();

        Assert.Equal("1 · 4.00 · 1.50\n2 · 5.00 · 2.50", table.Alternative);
    }

    [Theory]
    [InlineData(1, 8, "1 of the 8 that the machine has", "threads take turns on it")]
    [InlineData(4, 4, "4", "at most 4 threads")]
    public void Card_Processors_SaysWhatThisProgramMayUse(int usable, int online, string row, string caption)
    {
        var card = (Machine.Here with { Processors = usable, Processor = new("Some CPU", online, 2095) }).Card();

        Assert.Contains($"processors · {row}\n", card.Alternative, StringComparison.Ordinal);
        Assert.Contains(caption, card.Caption, StringComparison.Ordinal);
        Assert.Contains("2.10\u00a0GHz", card.Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_DebuggerAttached_Warns() =>
        Assert.Contains("debugger", (Machine.Here with { DebuggerAttached = true }).Card().Caption, StringComparison.Ordinal);
}
