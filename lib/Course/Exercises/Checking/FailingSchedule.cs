using NotebookCourse.Interleaving;

namespace NotebookCourse.Exercises.Checking;

/// <summary>An order of steps in which a learner's code goes wrong, to be stepped through.</summary>
/// <param name="Trace">Its steps.</param>
/// <param name="All">What else the program can do.</param>
/// <param name="Outcome">How it ends; null where what is wrong is that somebody waits.</param>
internal sealed record FailingSchedule(Trace Trace, Interleavings All, Outcome? Outcome)
{
    // More steps than these nobody goes through.
    private const int MostSteps = 300;

    /// <summary>Whether a schedule has steps, and no more than somebody would go through.</summary>
    public static bool CanShow(Schedule schedule) => schedule.Steps is > 0 and <= MostSteps;

    /// <summary>Runs a schedule once more, and notes its steps; null if that is no use, or cannot be done.</summary>
    public static FailingSchedule? Of(Interleavings all, Schedule schedule, Outcome? outcome)
    {
        if (!CanShow(schedule)) return null;
        try
        {
            var trace = all.Replay(schedule.ToString());
            return outcome is null or { Kind: OutcomeKind.Endless } || outcome == trace.Outcome ? new(trace, all, outcome) : null;
        }
        catch (Exception unseen) when (unseen is InvalidOperationException or ArgumentException)
        {
            // What cannot be followed may go another way the next time. The case in words stands for itself.
            return null;
        }
    }
}
