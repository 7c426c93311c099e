using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Switching;
using NotebookCourse.Topics.Switching.Exercises;
using NotebookCourse.Topics.Switching.Figures;

namespace NotebookCourse.Tests.Topics.Switching.Figures;

public class SwitchingFiguresTests
{
    private static readonly TurnTaking InTurns = TurnTakingTests.Of(
        [[new(0, 0.004, 1), new(0.008, 0.012, 1)], [new(0.004, 0.008, 1), new(0.012, 0.016, 1)]], isPinned: true, forced: 3);

    [Fact]
    public void Chart_OneProcessor_SaysThatTheyTookTurns() => Assert.Equal(
        "Threads: 2. Each has the same work, which took a processor 8.00\u00a0ms. The first was done after 12.0\u00a0ms, the last after 16.0\u00a0ms. They ran in 4 turns; the median turn took 4.00\u00a0ms. "
        + "Two of them hardly ever ran at the same moment. The kernel counts that it took the processor away from them 3 times.",
        InTurns.Chart().Caption);

    [Fact]
    public void Chart_Anywhere_SaysWhichProcessorsEachUsedAndHowLongTogether()
    {
        var caption = TurnTakingTests.Of([[new(0, 1, 2), new(1, 2, 0)], [new(0, 1, 1)]]).Chart().Caption;

        Assert.Contains("During 50\u00a0% of the time two or more of them ran at the same moment.", caption);
        Assert.Contains("Processors used: thread 1 ran on 0, 2; thread 2 ran on 1.", caption);
        Assert.DoesNotContain("kernel", caption);
    }

    [Fact]
    public void Chart_OneThread_SaysNothingOfTogether() => Assert.DoesNotContain("moment", TurnTakingTests.Of([[new(0, 1, 0)]]).Chart().Caption);

    [Fact]
    public void Chart_NoPinning_SaysWhatIsMissing() =>
        Assert.EndsWith("so they ran wherever the system put them.", TurnTakingTests.Of([[new(0, 1, 0)], [new(0, 1, 1)]], couldNotPin: true).Chart().Caption);

    [Fact]
    public void Chart_OneProcessorInAll_SaysSo() =>
        Assert.EndsWith("so there is nowhere else to go.", TurnTakingTests.Of([[new(0, 1, 0)], [new(1, 2, 0)]], processors: 1).Chart().Caption);

    [Fact]
    public void Chart_SecondProcessorThatWasBusy_SaysSo()
    {
        Assert.EndsWith("run it again when the machine is quiet.", TurnTakingTests.Of([[new(0, 1, 1)], [new(1, 2, 1)]]).Chart().Caption);
        Assert.DoesNotContain("quiet", TurnTakingTests.Of([[new(0, 1, 1)]]).Chart().Caption);
    }

    [Fact]
    public void Against_FirstDone_IsTheWorkDoneForAllByThen() =>
        Assert.Contains("they had used 1.50 units", InTurns.Against(Predict.Number(1, "units")).Alternative);

    [Fact]
    public void Chart_DearOnTwoProcessors_SaysHowMuch()
    {
        var caption = Cost((Placing.OneProcessor, [2, 2.1, 1.9, 2], 1.01), (Placing.TwoProcessors, [10, 10.1, 9.9, 10], 1.5)).Chart().Caption;

        Assert.StartsWith("“handover, one processor” takes 2.00\u00a0µs: as long as 1,000 calls of a method, and 100 times as long as entering and leaving a free lock.", caption);
        Assert.Contains("With a processor for each thread it takes 5.00 times as long", caption);
        Assert.Contains("The kernel counts 1.01 switches a handover.", caption);
    }

    [Fact]
    public void Chart_CheapOnTwoProcessors_SaysThatToo() =>
        Assert.Contains("it is 4.00 times as fast", Cost((Placing.OneProcessor, [2, 2, 2, 2], 1), (Placing.TwoProcessors, [0.5, 0.5, 0.5, 0.5], 1)).Chart().Caption);

    [Fact]
    public void Chart_NoDifference_ClaimsNone() =>
        Assert.Contains("makes no difference that this run can show", Cost((Placing.OneProcessor, [2, 3, 1, 2.5], 1), (Placing.TwoProcessors, [2.1, 2.9, 1.2, 2.4], 1)).Chart().Caption);

    [Theory]
    [InlineData(Placing.OneProcessor, "This program may use one processor only")]
    [InlineData(Placing.Free, "Here the course cannot keep threads on a processor")]
    public void Chart_FewerPlaces_SaysWhatThatMeans(Placing only, string words)
    {
        var caption = Cost((only, [2, 2, 2], null)).Chart().Caption;

        Assert.Contains(words, caption);
        Assert.Contains("the kernel does not say how often it switched", caption);
    }

    [Fact]
    public void Against_TwoProcessors_IsHowManyTimesAsFast()
    {
        var cost = Cost((Placing.OneProcessor, [2, 2, 2, 2], 1), (Placing.TwoProcessors, [8, 8, 8, 8], 1));

        var verdict = cost.Against(Predict.TimesAsFast(2));

        Assert.Equal(VerdictKind.NotAsPredicted, verdict.Kind);
        Assert.Contains("It was 0.25 times as fast (“handover, two processors” against “handover, one processor”).", verdict.Alternative);
        Assert.Contains("could not be compared", Cost((Placing.Free, [2, 2], null)).Against(Predict.TimesAsFast(1)).Caption);
    }

    [Fact]
    public void Lost_KnownCost_IsTurnsTimesCost()
    {
        var chart = Cost((Placing.OneProcessor, [2, 2, 2], 1)).Lost(InTurns).Chart();

        // 4 turns in 16 ms, at 2 µs each.
        Assert.StartsWith("At 2.00\u00a0µs a switch, the threads that took turns above, with 250 turns a second, lost 0.1\u00a0% of the time to switching. Half of it would be lost at 250,000 switches a second.", chart.Caption);
        Assert.Contains("at 500,000", chart.Alternative);
    }

    [Theory]
    [InlineData(0.0005, VerdictKind.AsPredicted)]
    [InlineData(0.01, VerdictKind.NotAsPredicted)]
    public void Against_Loss_IsTheShareOfTheTime(double guess, VerdictKind expected)
    {
        var verdict = Cost((Placing.OneProcessor, [2, 2, 2], 1)).Lost(InTurns).Against(Predict.Share(guess));

        Assert.Equal(expected, verdict.Kind);
        Assert.Contains("At 2.00\u00a0µs a switch and 250 turns a second, switching took 0.1\u00a0% of the processor's time.", verdict.Alternative, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_Throughput_MarksTheBestAndNamesTheRule()
    {
        var chart = ThroughputTests.Of(0.001, 0.009, 2, (1, 100), (2, 200), (16, 1_500), (32, 1_900), (64, 1_890)).Chart();

        Assert.StartsWith(
            "On this machine, with 2 processors, 32 threads are the fewest that come within a twentieth of the most: 1,900 jobs a second, 19.0 times as many as with one. "
            + "A job computed for 1.00\u00a0ms and waited for 9.00\u00a0ms, so the rule, processors × (1 + wait ÷ compute), asks for 20.0 threads. More than 32 threads, up to 64, bring nothing;",
            chart.Caption);
        Assert.Contains("best: 32", chart.Alternative);
    }

    [Theory]
    [InlineData(1_500, "With 64 threads it was 75\u00a0% of the most", 2_000)]
    [InlineData(2_100, "No more than 64 threads were tried; more may do more.", 1_900)]
    public void Chart_ThroughputAtTheEnd_SaysWhetherItFallsOrGrows(double last, string words, double before) =>
        Assert.Contains(words, ThroughputTests.Of(0.001, 0.009, 2, (1, 100), (32, before), (64, last)).Chart().Caption);

    [Fact]
    public void Chart_ThroughputFarBelowItsBound_SaysSo()
    {
        Assert.Contains("That is 50\u00a0% of what so many threads", ThroughputTests.Of(0.001, 0.009, 2, (1, 100), (32, 1_000)).Chart().Caption);
        Assert.DoesNotContain("That is", ThroughputTests.Of(0.001, 0.009, 2, (1, 100), (32, 1_900), (64, 1_890)).Chart().Caption);
    }

    [Fact]
    public void Against_Throughput_IsTheBestNumberOfThreads() =>
        Assert.Contains("Of the numbers tried, 32 threads were the fewest that did well.", ThroughputTests.Of(0.001, 0.009, 2, (1, 100), (32, 1_900), (64, 1_890)).Against(Predict.Number(2, "threads")).Alternative);

    // Between 8, which are too few, and 12 nothing was tried.
    [Theory]
    [InlineData(6, VerdictKind.NotAsPredicted)]
    [InlineData(9, VerdictKind.CannotTell)]
    [InlineData(10, VerdictKind.AsPredicted)]
    [InlineData(12, VerdictKind.AsPredicted)]
    [InlineData(16, VerdictKind.NotAsPredicted)]
    public void Against_ThroughputBetweenTwoThatWereTried_IsHeldAgainstAllInBetween(double guess, VerdictKind kind)
    {
        var verdict = ThroughputTests.Of(0.002, 0.008, 2, (1, 100), (8, 780), (12, 990), (16, 1_000)).Against(Predict.Number(guess, "threads"));

        Assert.Equal(kind, verdict.Kind);
        if (kind == VerdictKind.CannotTell) Assert.Contains("any number from 9 to 12", verdict.Caption);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(16)]
    public void Against_ThroughputByWideSteps_CannotTell(double guess) => Assert.Equal(
        VerdictKind.CannotTell, ThroughputTests.Of(0.002, 0.008, 2, (1, 100), (8, 780), (16, 990), (32, 1_000)).Against(Predict.Number(guess, "threads")).Kind);

    [Fact]
    public void Against_ThroughputThatStillGrows_CannotTell() => Assert.Equal(
        VerdictKind.CannotTell, ThroughputTests.Of(0.001, 0.009, 2, (1, 100), (12, 1_100), (16, 1_400)).Against(Predict.Number(16, "threads")).Kind);

    [Fact]
    public void Throughput_MoreThanThereCanBe_SaysThatItCannotTell()
    {
        var load = ThroughputTests.Of(0.010, 0, 2, (1, 100), (2, 279), (3, 278), (4, 277));
        const string Words = "With 2 threads it was 279 jobs a second, more than the 200 that there can be at most by the times of one thread.";

        Assert.Contains(Words, load.Chart().Caption);
        Assert.Equal(VerdictKind.CannotTell, load.Against(Predict.Number(2, "threads")).Kind);
        Assert.StartsWith(Words, load.Against(Predict.Number(2, "threads")).Caption);
    }

    private static SwitchCost Cost(params (Placing Placing, double[] Micros, double? Switches)[] handovers) => new(
        new([2e-9]), new([20e-9]), [.. handovers.Select(each => new HandoverCost(each.Placing, new(each.Micros.Select(micros => micros * 1e-6)), each.Switches))])
    { Yours = new([1e-6]) };
}
