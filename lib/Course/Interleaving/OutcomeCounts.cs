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

    /// <summary>Whether there are more schedules than were counted: some class was too large to count, and counts as one schedule, or there are more than can be said.</summary>
    public bool IsAtLeast { get; private set; }

    /// <summary>Whether the strategy has come to the end of its list.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Whether it stopped before that, at the outcome that was looked for.</summary>
    public bool IsMet { get; private set; }

    /// <summary>The outcomes so far: those of one kind together, the most frequent first.</summary>
    public IReadOnlyList<OutcomeClass> Classes => [.. _counts
        .Select(pair => new OutcomeClass(pair.Key, pair.Value.Schedules, new Schedule(pair.Value.Shortest)) { Weight = pair.Value.Weight })
        .OrderBy(each => each.Outcome.Kind).ThenByDescending(each => each.Weight)];

    /// <inheritdoc/>
    public override bool IsRepeat => strategy.IsRepeat;

    /// <inheritdoc/>
    public override bool GoesBeyond(ControlledScheduler scheduler) => strategy.GoesBeyond(scheduler);

    /// <inheritdoc/>
    public override int Choose(ControlledScheduler scheduler) => strategy.Choose(scheduler);

    /// <inheritdoc/>
    public override bool Next(ControlledScheduler scheduler)
    {
        Volatile.Write(ref _runs, _runs + 1);
        if (!strategy.IsRepeat && scheduler.Outcome is { } outcome)
        {
            Add(scheduler, outcome);
            IsMet = until is not null && until(outcome);
            if (IsMet) return false;
        }
        var goesOn = strategy.Next(scheduler);
        IsDone = !goesOn && !strategy.EndsEarly;
        return goesOn;
    }

    private void Add(ControlledScheduler scheduler, Outcome outcome)
    {
        if (!_counts.TryGetValue(outcome, out var count)) _counts[outcome] = count = new Count();
        var all = reduces && outcome.Kind != OutcomeKind.Endless ? MazurkiewiczTrace.Of(scheduler.Steps) : null;
        var (schedules, weight) = all?.Count() ?? (1, 1);
        (count.Schedules, count.Weight) = (Saturating.Sum(count.Schedules, schedules), count.Weight + weight);
        IsAtLeast |= (reduces && all is null) || count.Schedules == UInt128.MaxValue;
        // Nothing has fewer switches than one turn for each thread that took a step; and all schedules of a class have as many steps.
        var turns = scheduler.Steps.Select(step => step.Thread).Distinct().Count();
        if (!count.MayBeBeatenBy(turns - 1, scheduler.Steps.Count)) return;
        int[] shortest = all?.WithFewestSwitches() ?? [.. scheduler.Steps.Select(step => step.Thread)];
        count.Offer(shortest);
    }

    private sealed class Count
    {
        public UInt128 Schedules { get; set; }

        public double Weight { get; set; }

        public int[] Shortest { get; private set; } = [];

        private int Switches { get; set; } = int.MaxValue;

        /// <summary>Whether a schedule with so many switches and steps would be shorter.</summary>
        public bool MayBeBeatenBy(int switches, int steps) => switches < Switches || (switches == Switches && steps < Shortest.Length);

        public void Offer(int[] schedule)
        {
            var switches = 0;
            for (var index = 1; index < schedule.Length; index++) switches += schedule[index] == schedule[index - 1] ? 0 : 1;
            if (MayBeBeatenBy(switches, schedule.Length)) (Shortest, Switches) = (schedule, switches);
        }
    }
}
