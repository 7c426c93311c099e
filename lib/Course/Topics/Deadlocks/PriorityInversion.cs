namespace NotebookCourse.Topics.Deadlocks;

/// <summary>Three tasks of different priority on one processor, two of which share a lock: a small Mars Pathfinder.</summary>
/// <remarks>
/// Times are milliseconds of a clock that is only counted, so a run is the same on every machine. The processor always
/// goes to the ready task of the highest priority, at once.
/// Source: Sha, Rajkumar and Lehoczky, Priority inheritance protocols, 1990; Jones, What really happened on Mars?, 1997.
/// </remarks>
public static class PriorityInversion
{
    /// <summary>After how many milliseconds the watchdog restarts everything if the important task has not come to its end.</summary>
    public const int Patience = 15;

    private const int End = 2_000;

    /// <summary>Runs the three tasks.</summary>
    /// <param name="middle">How long the task of middle priority computes: 0 to 1,000 ms.</param>
    /// <param name="inheritance">Whether whoever holds the lock is lent the priority of those who wait for it.</param>
    public static PriorityRun Run(int middle, bool inheritance)
    {
        Require.InRange(middle, 0, 1_000);
        Job[] jobs =
        [
            new(DeadlocksWords.ImportantTask, priority: 3, start: 4, before: 1, inside: 3, after: 1),
            new(DeadlocksWords.MiddleTask, priority: 2, start: 6, before: middle, inside: 0, after: 0),
            new(DeadlocksWords.HumbleTask, priority: 1, start: 0, before: 2, inside: 6, after: 2),
        ];
        var spans = jobs.Select(_ => new List<PrioritySpan>()).ToArray();
        Job? holder = null;
        for (var now = 0; now < End && jobs.Any(job => !job.HasEnded); now++)
        {
            var runs = Choose(jobs, now, ref holder, inheritance);
            foreach (var (job, own) in jobs.Zip(spans))
            {
                if (job.Start <= now && !job.HasEnded) Note(own, now, job == runs ? (job == holder ? PriorityState.RunsInside : PriorityState.Runs) : job.Wants && job != holder ? PriorityState.WaitsForLock : PriorityState.WaitsForProcessor);
            }
            if (runs is not null && runs.Spend() && runs == holder) holder = null;
        }
        return new(middle, inheritance, [.. jobs.Zip(spans, (job, own) => new PriorityLane(job.Name, own))]);
    }

    // Who has the processor for the next millisecond: the highest of those that can go on. Whoever comes to the lock while it is free takes it.
    private static Job? Choose(Job[] jobs, int now, ref Job? holder, bool inheritance)
    {
        var held = holder;
        int PriorityOf(Job job) => inheritance && job == held
            ? jobs.Where(other => other.Start <= now && other.Wants).Select(other => other.Priority).Append(job.Priority).Max()
            : job.Priority;
        var chosen = jobs.Where(job => job.Start <= now && !job.HasEnded && (!job.Wants || held is null || job == held)).MaxBy(PriorityOf);
        if (chosen is { Wants: true }) holder = chosen;
        return chosen;
    }

    private static void Note(List<PrioritySpan> spans, int now, PriorityState state)
    {
        if (spans is [.., var last] && last.State == state && last.End == now) spans[^1] = last with { End = now + 1 };
        else spans.Add(new(state, now, now + 1));
    }

    /// <summary>What a task does: computes, computes inside the lock, computes again.</summary>
    private sealed class Job(string name, int priority, int start, int before, int inside, int after)
    {
        private int _before = before, _inside = inside, _after = after;

        public string Name => name;

        public int Priority => priority;

        public int Start => start;

        public bool HasEnded => _before + _inside + _after == 0;

        public bool Wants => _before == 0 && _inside > 0;

        // Computes for a millisecond; says whether it has left the lock with it.
        public bool Spend()
        {
            if (_before > 0) _before--;
            else if (_inside > 0) return --_inside == 0;
            else _after--;
            return false;
        }
    }
}
