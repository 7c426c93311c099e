namespace NotebookCourse.Interleaving;

/// <summary>Counts how runs end.</summary>
/// <param name="director">Who chooses the runs.</param>
/// <param name="reduces">Whether each run stands for its class.</param>
/// <param name="until">After which ending there is no further run; null for none.</param>
internal sealed class OutcomeCounts(SchedulingStrategy director, bool reduces, Func<Outcome, bool>? until) : SchedulingStrategy
{
    private readonly Dictionary<Outcome, Count> _counts = [];
    private long _runs;

    /// <summary>How many runs there were.</summary>
    public long Runs => Volatile.Read(ref _runs);

    /// <summary>Whether some class was too large to count, so that it counts as one schedule.</summary>
    public bool IsAtLeast { get; private set; }

    /// <summary>Whether the director has come to the end of its list.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Whether it ended before that, at the ending that was looked for.</summary>
    public bool IsMet { get; private set; }

    /// <summary>What was found, endings of one kind together, the most frequent first.</summary>
    public IReadOnlyList<OutcomeClass> Findings => [.. _counts
        .Select(pair => new OutcomeClass(pair.Key, pair.Value.Schedules, new Schedule(pair.Value.Shortest)))
        .OrderBy(finding => finding.Ending.Kind).ThenByDescending(finding => finding.Schedules)];

    /// <inheritdoc/>
    public override int Choose(ControlledScheduler stage) => director.Choose(stage);

    /// <inheritdoc/>
    public override bool Next(ControlledScheduler stage)
    {
        Volatile.Write(ref _runs, _runs + 1);
        if (!director.IsRepeat && stage.Ending is { } ending) Add(stage, ending);
        IsMet = until is not null && stage.Ending is { } found && until(found);
        if (IsMet) return false;
        var goesOn = director.Next(stage);
        IsDone = !goesOn;
        return goesOn;
    }

    private void Add(ControlledScheduler stage, Outcome ending)
    {
        if (!_counts.TryGetValue(ending, out var count)) _counts[ending] = count = new Count();
        var all = reduces && ending.Kind != OutcomeKind.Endless ? MazurkiewiczTrace.Of(stage.Steps, stage.Actors.Length) : null;
        IsAtLeast |= reduces && all is null;
        count.Schedules += all?.Count() ?? 1;
        // Nothing has fewer switches than one turn for each actor that took a step.
        if (count.Switches == count.Turns - 1) return;
        int[] shortest = all?.WithFewestSwitches() ?? [.. stage.Steps.Select(step => step.Actor)];
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
