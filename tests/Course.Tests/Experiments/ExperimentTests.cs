using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Experiments;

namespace NotebookCourse.Tests.Experiments;

[Collection(nameof(HostOffers))]
public class ExperimentTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _clock = new();
    private readonly List<string> _log = [];

    [Fact]
    public void Run_ScriptedTimes_KeepsEverySampleInOrder()
    {
        var found = Compare(Taking("a", 5, 1, 3), Taking("b", 7, 7, 8)).Run(Stop);

        Assert.Equal(["a", "b"], found.Measurements.Select(each => each.Name));
        Assert.Equal([0.005, 0.001, 0.003], found.Measurements[0].Seconds);
        Assert.Equal([0.007, 0.007, 0.008], found.Measurements[1].Seconds);
    }

    [Fact]
    public void Run_WarmUps_AreRunAndNotCounted()
    {
        var found = (Compare(Taking("a", 900, 900, 1, 2, 3)) with { WarmUps = 2 }).Run(Stop);

        Assert.Equal([0.001, 0.002, 0.003], found.Baseline.Seconds);
        Assert.Equal(5, _log.Count);
    }

    [Fact]
    public void Run_SeveralVariants_GoesRoundByRoundAndEachBeginsOne()
    {
        Compare(Taking("a", 1, 1, 1), Taking("b", 1, 1, 1), Taking("c", 1, 1, 1)).Run(Stop);

        Assert.Equal(["a", "b", "c", "b", "c", "a", "c", "a", "b"], _log);
    }

    [Fact]
    public void Run_SlowCheck_IsNotTimed()
    {
        var variant = new Variant("checked at length", _ =>
        {
            _clock.Advance(2);
            return () => _clock.Advance(500);
        });

        Assert.Equal([0.002, 0.002, 0.002], Compare(variant).Run(Stop).Baseline.Seconds);
    }

    [Fact]
    public void Run_WrongAnswer_IsRefusedAndSaysWhose()
    {
        var wrong = Variant.Of("hasty", _ => 41, answer => throw new WrongAnswerException($"{answer} is not 42."));

        var thrown = Assert.Throws<WrongAnswerException>(() => Compare(Taking("a", 1, 1, 1), wrong).Run(Stop));

        Assert.Equal("\"hasty\" gave a wrong answer, so its time counts for nothing. 41 is not 42.", thrown.Message);
    }

    [Fact]
    public void Run_WrongAnswerInAWarmUp_IsRefusedToo()
    {
        var wrong = new Variant("hasty", _ => throw new WrongAnswerException("at once"));

        Assert.Throws<WrongAnswerException>(() => (Compare(wrong) with { WarmUps = 1 }).Run(Stop));
    }

    [Fact]
    public void Run_StoppedDuringASample_RunsNoOther()
    {
        using var stop = new CancellationTokenSource();
        var stopping = new Variant("stopping", _ =>
        {
            _log.Add("stopping");
            stop.Cancel();
            return () => { };
        });

        Assert.Throws<OperationCanceledException>(() => Compare(stopping, Taking("never", 1, 1, 1)).Run(stop.Token));

        Assert.Equal(["stopping"], _log);
    }

    [Fact]
    public void Run_StopOfTheHost_ReachesTheVariant()
    {
        using var stop = new CancellationTokenSource();
        AppContext.SetData(HostContext.StopTokenKey, (Func<CancellationToken>)(() => stop.Token));
        try
        {
            var seen = default(CancellationToken);
            Func<Comparison> runAsACellDoes = Compare(Variant.Of("curious", token => seen = token, _ => { })).Run;

            runAsACellDoes();

            Assert.Equal(stop.Token, seen);
        }
        finally
        {
            AppContext.SetData(HostContext.StopTokenKey, null);
        }
    }

    [Fact]
    public void Run_Unhurried_EndsOnceTheMediansAreKnown() =>
        Assert.Equal(5, (Experiment.Compare(Steady(3)) with { Clock = _clock }).Run(Stop).Baseline.Seconds.Count);

    [Fact]
    public void Run_LongRounds_StaysWithinItsBudgetButMakesFive()
    {
        var scattered = Taking("scattered", [.. Enumerable.Range(1, 200).Select(i => i * 10)]);

        var found = (Experiment.Compare(scattered) with { Clock = _clock, WarmUps = 0, Budget = 1 }).Run(Stop);

        // 10 + 20 + … + 130 ms are 0.91 s, so that a round of average length still fits; after 1.05 s none does.
        Assert.Equal(14, found.Baseline.Seconds.Count);
        Assert.Equal(5, (Experiment.Compare(Steady(900)) with { Clock = _clock, Budget = 1 }).Run(Stop).Baseline.Seconds.Count);
    }

    [Fact]
    public void Run_SeveralWorkers_MeasuresWhatTheMachineCouldGive()
    {
        var processors = Environment.ProcessorCount;
        Assert.SkipWhen(processors == 1, "One processor has nothing to give to a second thread.");
        var clock = TimeProvider.System;
        var found = (Experiment.Compare(Steady(1), Steady(1) with { Name = "spread", Workers = 1_000 }) with { Clock = clock, Repeats = 4 }).Run(Stop);

        var capacity = Assert.Single(found.Capacities);
        Assert.Equal((processors, 4), (capacity.Threads, capacity.TimesOneThread.Count));
        Assert.All(capacity.TimesOneThread, times => Assert.InRange(times, double.Epsilon, double.MaxValue));
        Assert.Same(capacity, found.Machine.Capacity);
    }

    [Fact]
    public void Budget_Zero_SaysTheRange() =>
        Assert.StartsWith(
            "Budget must be 0.01 to 3600, but was 0.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Experiment.Compare(Steady(1)) with { Budget = 0 }).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Compare_Nothing_SaysSo() => Assert.Throws<ArgumentException>(() => Experiment.Compare());

    [Fact]
    public void Compare_TwoOfOneName_SaysWhich() =>
        Assert.Contains(
            "two are called \"a\"",
            Assert.Throws<ArgumentException>(() => Experiment.Compare(Taking("a", 1), Taking("a", 1))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Repeats_Zero_SaysTheRange() =>
        Assert.StartsWith(
            "Repeats must be 1 to 100000, but was 0.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Compare(Taking("a", 1)) with { Repeats = 0 }).Message,
            StringComparison.Ordinal);

    private Experiment Compare(params Variant[] variants) =>
        Experiment.Compare(variants) with { Clock = _clock, WarmUps = 0, Repeats = 3 };

    private Variant Steady(int milliseconds) => Variant.Of(
        "steady",
        _ =>
        {
            _clock.Advance(milliseconds);
            return 0;
        },
        _ => { });

    private Variant Taking(string name, params int[] milliseconds)
    {
        var times = new Queue<int>(milliseconds);
        return Variant.Of(
            name,
            _ =>
            {
                _log.Add(name);
                _clock.Advance(times.Dequeue());
                return name;
            },
            _ => { });
    }
}
