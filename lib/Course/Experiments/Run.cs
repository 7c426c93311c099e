namespace NotebookCourse.Experiments;

/// <summary>One run of an experiment: its warm-ups, and rounds until enough have been counted.</summary>
internal sealed class Run(Experiment experiment, CurvePlan? plan, CancellationToken stop)
{
    private readonly TimeProvider _clock = experiment.Clock;
    private readonly IReadOnlyList<Variant> _variants = experiment.Variants;
    private readonly string[] _names = [.. experiment.Variants.Select(variant => variant.Name)];
    private readonly List<double>[] _times = [.. experiment.Variants.Select(_ => new List<double>())];
    private readonly Machine _machine = Machine.Unmeasured;
    private readonly SortedDictionary<int, List<double>> _capacities = [];
    private readonly long _start = experiment.Clock.GetTimestamp();
    private int _turns;

    /// <summary>Runs it to its end.</summary>
    public Comparison ToEnd()
    {
        using var reporter = new ProgressReporter(_clock, seconds => ExperimentsWords.RunGivenUp.With(Rounds, seconds));
        var probe = new CapacityProbe(_clock);
        foreach (var threads in _variants.Select(variant => Math.Min(variant.Workers, _machine.Processors)).Where(threads => threads > 1))
            _capacities.TryAdd(threads, []);
        for (var round = 0; round < experiment.WarmUps; round++)
            Round(round, counts: false, reporter);
        do
        {
            Measure(probe);
            Round(experiment.WarmUps + Rounds, counts: true, reporter);
        }
        while (!experiment.StoppingRule.IsEnough(_times, _clock.GetElapsedTime(_start)));
        reporter.End(seconds => ExperimentsWords.RunEnded.With(Rounds, seconds));
        Capacity[] capacities = [.. _capacities.Select(each => new Capacity(each.Key, new(each.Value)))];
        return Found() with
        {
            Machine = _machine with { Capacity = capacities is [.., var most] ? most : Capacity.Now() },
            Capacities = capacities,
        };
    }

    // How many rounds are complete: every variant has this many times.
    private int Rounds => _times.Min(taken => taken.Count);

    private Progress Progress(TimeSpan elapsed)
    {
        var made = (double)_turns / _variants.Count;
        var left = experiment.StoppingRule.Left(made, experiment.WarmUps, elapsed);
        return new(experiment.Question, Rounds, elapsed, left, _names, plan, Found);
    }

    private Comparison Found() => new()
    {
        Id = experiment.Id,
        Question = experiment.Question,
        Measurements =
        [
            .. _variants.Zip(_times)
                .Where(each => each.Second.Count > 0)
                .Select(each => new Measurement(each.First.Name, new(each.Second), each.First.Workers) { Id = each.First.Id, IsUnchecked = each.First.IsUnchecked }),
        ],
        Machine = _machine,
        Taken = _clock.GetUtcNow(),
    };

    private void Measure(CapacityProbe probe)
    {
        if (_capacities.Count == 0)
            return;
        var alone = probe.Alone();
        foreach (var (threads, found) in _capacities)
            found.Add(probe.TimesOneThread(threads, alone));
    }

    private void Round(int number, bool counts, ProgressReporter reporter)
    {
        for (var turn = 0; turn < _variants.Count; turn++)
        {
            var which = (number + turn) % _variants.Count;
            var seconds = Time(_variants[which]);
            if (counts)
                _times[which].Add(seconds);
            _turns++;
            var progress = Progress(reporter.Elapsed);
            reporter.Say(progress.Left, progress.Draw);
        }
    }

    private double Time(Variant variant)
    {
        stop.ThrowIfCancellationRequested();
        // A run pays for its own garbage and not for that of the run before it.
        GC.Collect();
        var start = _clock.GetTimestamp();
        var verify = variant.Work(stop);
        var ticks = _clock.GetTimestamp() - start;
        try
        {
            verify();
        }
        catch (WrongAnswerException wrong)
        {
            throw new WrongAnswerException(ExperimentsWords.VariantWrong.With(variant.Name, wrong.Message), wrong);
        }
        return (double)ticks / _clock.TimestampFrequency / variant.Pieces();
    }
}
