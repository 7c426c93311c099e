namespace NotebookCourse.Topics.Deadlocks;

/// <summary>What three tasks of different priority did on one processor.</summary>
/// <param name="Middle">How long the task of middle priority computed: milliseconds.</param>
/// <param name="Inheritance">Whether the holder of the lock was lent the priority of those who waited for it.</param>
/// <param name="Lanes">The tasks, the most important first.</param>
public sealed record PriorityRun(int Middle, bool Inheritance, IReadOnlyList<PriorityLane> Lanes)
{
    /// <summary>How long the most important task took from its start to its end: milliseconds.</summary>
    public int Took => Lanes[0].Spans[^1].End - Lanes[0].Spans[0].Start;

    /// <summary>How long it waited for the lock: milliseconds.</summary>
    public int Waited => Lanes[0].Spans.Where(span => span.State == PriorityState.WaitsForLock).Sum(span => span.End - span.Start);

    /// <summary>Whether the watchdog would have restarted everything.</summary>
    public bool IsLate => Took > PriorityInversion.Patience;
}

/// <summary>What one task did.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Spans">From its start to its end.</param>
public sealed record PriorityLane(string Name, IReadOnlyList<PrioritySpan> Spans);

/// <summary>What a task did for a while.</summary>
/// <param name="State">What it did.</param>
/// <param name="Start">From when: milliseconds.</param>
/// <param name="End">Until when: milliseconds.</param>
public sealed record PrioritySpan(PriorityState State, int Start, int End);

/// <summary>What a task can be doing.</summary>
public enum PriorityState
{
    /// <summary>It has the processor.</summary>
    Runs,

    /// <summary>It has the processor, and holds the lock.</summary>
    RunsInside,

    /// <summary>It waits until the lock is given back.</summary>
    WaitsForLock,

    /// <summary>It could go on, but a task of higher priority has the processor.</summary>
    WaitsForProcessor,
}
