using NotebookCourse.Workloads;

namespace NotebookCourse.Experiments;

/// <summary>One run of an experiment.</summary>
internal sealed class Run(Experiment experiment, CancellationToken stop)
{
    private readonly TimeProvider _clock = experiment.Clock;
    private readonly IReadOnlyList<Variant> _variants = experiment.Variants;
    private readonly List<double>[] _times = [.. experiment.Variants.Select(_ => new List<double>())];
    private readonly Machine _machine = Machine.Unmeasured;
    private readonly SortedDictionary<int, List<double>> _capacities = [];

    /// <summary>Runs it to its end.</summary>
    public Comparison ToEnd()
    {
        var start = _clock.GetTimestamp();
        var line = new ProgressLine(_clock);
        var yardstick = new Yardstick(_clock);
        foreach (var threads in _variants.Select(variant => Math.Min(variant.Workers, _machine.Processors)).Where(threads => threads > 1))
            _capacities.TryAdd(threads, []);
        var patience = experiment.Patience;
        for (var round = 0; round < experiment.WarmUps; round++)
        {
            Round(round, counts: false);
            Say();
        }
        do
        {
            Measure(yardstick);
            Round(experiment.WarmUps + _times[0].Count, counts: true);
            Say();
        }
        while (!patience.IsEnough(_times, _clock.GetElapsedTime(start)));
        line.End(_times[0].Count, _clock.GetElapsedTime(start));
        Capacity[] capacities = [.. _capacities.Select(each => new Capacity(each.Key, new(each.Value)))];
        return new()
        {
            Question = experiment.Question,
            Measurements = [.. _variants.Zip(_times, (variant, taken) => new Measurement(variant.Name, new(taken), variant.Workers))],
            Machine = _machine with { Capacity = capacities is [.., var most] ? most : Capacity.Now() },
            Taken = _clock.GetUtcNow(),
            Capacities = capacities,
        };

        void Say()
        {
            var (rounds, elapsed) = (_times[0].Count, _clock.GetElapsedTime(start));
            line.Say(new(rounds, elapsed, patience.Left(rounds, elapsed)));
        }
    }

    private void Measure(Yardstick yardstick)
    {
        if (_capacities.Count == 0)
            return;
        var alone = yardstick.Alone();
        foreach (var (threads, found) in _capacities)
            found.Add(yardstick.TimesOneThread(threads, alone));
    }

    private void Round(int number, bool counts)
    {
        for (var turn = 0; turn < _variants.Count; turn++)
        {
            var which = (number + turn) % _variants.Count;
            var seconds = Time(_variants[which]);
            if (counts)
                _times[which].Add(seconds);
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
            throw new WrongAnswerException(Words.VariantWrong(variant.Name, wrong.Message), wrong);
        }
        return (double)ticks / _clock.TimestampFrequency;
    }
}
