namespace NotebookCourse.Interleaving;

/// <summary>What an exploration has found: all the ways in which a program can end, and how to get there.</summary>
public sealed class Interleavings
{
    private readonly Func<Scenario> _program;

    internal Interleavings(Func<Scenario> program, Search search, OutcomeCounts tally, TimeSpan elapsed)
    {
        (_program, Search, Findings, Runs, Elapsed) = (program, search, tally.Findings, tally.Runs, elapsed);
        (HasCountedAll, IsFinished, HasMet) = (!tally.IsAtLeast, tally.IsDone, tally.IsMet);
    }

    /// <summary>How it was looked for.</summary>
    public Search Search { get; }

    /// <summary>The ways in which the program ended.</summary>
    public IReadOnlyList<OutcomeClass> Findings { get; }

    /// <summary>How often the program was run.</summary>
    public long Runs { get; }

    /// <summary>How long that took.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>How many schedules those runs stand for.</summary>
    public UInt128 Schedules => Findings.Aggregate((UInt128)0, (sum, finding) => sum + finding.Schedules);

    /// <summary>Whether <see cref="Schedules"/> is exact and not a least number.</summary>
    public bool HasCountedAll { get; }

    /// <summary>Whether all runs that were to be made have been made, in the time there was.</summary>
    public bool IsFinished { get; }

    /// <summary>Whether it ended early because a run ended as <see cref="Search.Until"/> says.</summary>
    public bool HasMet { get; }

    /// <summary>Whether schedules were left out because they interrupt more often than was allowed.</summary>
    public bool HasLeftOut { get; internal init; }

    /// <summary>Whether an actor had to wait for another in some schedule.</summary>
    public bool HasWaited { get; internal init; }

    /// <summary>Whether an actor that only looked at the same things, again and again, was taken for one that waits until they change.</summary>
    public bool HasTakenForWaiting { get; internal init; }

    /// <summary>Whether no schedule is left that was not looked at, itself or one that cannot differ from it.</summary>
    public bool IsComplete => Search.Draws is null && IsFinished && !HasLeftOut && !Of(OutcomeKind.Endless).Any();

    /// <summary>The results with which the program completed, the most frequent first.</summary>
    public IReadOnlyList<object?> Outcomes => [.. Of(OutcomeKind.Completed).Select(finding => finding.Ending.Value)];

    /// <summary>The ways in which it ended badly.</summary>
    public IEnumerable<OutcomeClass> Bad => Findings.Where(finding => finding.Ending.Kind != OutcomeKind.Completed);

    /// <summary>The findings of one kind.</summary>
    public IEnumerable<OutcomeClass> Of(OutcomeKind kind) => Findings.Where(finding => finding.Ending.Kind == kind);

    /// <summary>The shortest schedule with a result, step by step.</summary>
    /// <exception cref="ArgumentException">No schedule has it.</exception>
    public Trace Shortest(object? outcome) => TraceOf(ShortestOf(outcome));

    /// <summary>The shortest schedule that ends in a way, step by step.</summary>
    /// <exception cref="ArgumentException">None does.</exception>
    public Trace Shortest(OutcomeKind kind) => TraceOf(ShortestOf(kind));

    /// <summary>A schedule, step by step.</summary>
    public Trace Replay(string schedule) => Explorer.Replay(_program, schedule);

    /// <summary>All schedules as a tree, if there are not too many.</summary>
    /// <exception cref="ArgumentException">There are more than <see cref="ScheduleTree.MostSchedules"/>.</exception>
    public ScheduleTree Tree() => Explorer.Tree(_program);

    internal OutcomeClass ShortestOf(object? outcome) => Of(OutcomeKind.Completed).FirstOrDefault(finding => Equals(finding.Ending.Value, outcome))
        ?? throw new ArgumentException(InterleavingWords.NoSuchOutcome.With(string.Join(", ", Outcomes), $"{outcome}"), nameof(outcome));

    internal OutcomeClass ShortestOf(OutcomeKind kind) => Of(kind).MinBy(finding => finding.Shortest.Switches)
        ?? throw new ArgumentException(InterleavingWords.NoScheduleEndsSo.With($"{kind}"), nameof(kind));

    private Trace TraceOf(OutcomeClass finding) => Replay(finding.Shortest.ToString());
}
