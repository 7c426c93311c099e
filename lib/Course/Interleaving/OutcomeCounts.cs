namespace NotebookCourse.Interleaving;

/// <summary>Counts how runs end; which runs there are, another strategy decides.</summary>
/// <param name="strategy">Chooses the runs.</param>
/// <param name="reduces">Whether each run stands for its class.</param>
/// <param name="until">After which outcome there is no further run; null for none.</param>
internal sealed class OutcomeCounts(SchedulingStrategy strategy, bool reduces, Func<Outcome, bool>? until) : SchedulingStrategy
{
    private readonly Dictionary<Outcome, Count> _counts = [];
    private long _runs;

    /// <summary>How many runs there were.</summary>
    public long Runs => Volatile.Read(ref _runs);

    /// <summary>Whether some class was too large to count, so that it counts as one schedule.</summary>
    public bool IsAtLeast { get; private set; }

    /// <summary>Whether the strategy has come to the end of its list.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Whether it stopped before that, at the outcome that was looked for.</summary>
    public bool IsMet { get; private set; }

    /// <summary>The outcomes so far: those of one kind together, the most frequent first.</summary>
    public IReadOnlyList<OutcomeClass> Classes => [.. _counts
        .Select(pair => new OutcomeClass(pair.Key, pair.Value.Schedules, new Schedule(pair.Value.Shortest)))
        .OrderBy(each => each.Outcome.Kind).ThenByDescending(each => each.Schedules)];

    /// <inheritdoc/>
    public override int Choose(ControlledScheduler scheduler) => strategy.Choose(scheduler);

    /// <inheritdoc/>
    public override bool Next(ControlledScheduler scheduler)
    {
        Volatile.Write(ref _runs, _runs + 1);
        if (!strategy.IsRepeat && scheduler.Outcome is { } outcome) Add(scheduler, outcome);
        IsMet = until is not null && scheduler.Outcome is { } found && until(found);
        if (IsMet) return false;
        var goesOn = strategy.Next(scheduler);
        IsDone = !goesOn;
        return goesOn;
    }

    private void Add(ControlledScheduler scheduler, Outcome outcome)
    {
        if (!_counts.TryGetValue(outcome, out var count)) _counts[outcome] = count = new Count();
        var all = reduces && outcome.Kind != OutcomeKind.Endless ? MazurkiewiczTrace.Of(scheduler.Steps, scheduler.Threads.Length) : null;
        IsAtLeast |= reduces && all is null;
        count.Schedules += all?.Count() ?? 1;
        // Nothing has fewer switches than one turn for each thread that took a step.
        if (count.Switches == count.Turns - 1) return;
        int[] shortest = all?.WithFewestSwitches() ?? [.. scheduler.Steps.Select(step => step.Thread)];
        count.Offer(shortest);
    }

    private sealed class Count
    {
        public UInt128 Schedules { get; set; }

        public int[] Shortest { get; private set; } = [];

        public int Switches { get; private set; } = int.MaxValue;

        public int Turns { get; private set; }

        public void Offer(int[] schedule)
        {
            var switches = 0;
            for (var index = 1; index < schedule.Length; index++) switches += schedule[index] == schedule[index - 1] ? 0 : 1;
            if (switches > Switches || (switches == Switches && schedule.Length >= Shortest.Length)) return;
            (Shortest, Switches, Turns) = (schedule, switches, schedule.Distinct().Count());
        }
    }
}
