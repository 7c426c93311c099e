namespace NotebookCourse.Interleaving;

/// <summary>One way in which a program can end, with the schedules that lead to it.</summary>
/// <param name="Outcome">How the program ends.</param>
/// <param name="Schedules">How many schedules end so; <see cref="UInt128.MaxValue"/> means at least that many.</param>
/// <param name="Shortest">Of those that were looked at, the shortest of those with the fewest switches from one thread to another.</param>
public sealed record OutcomeClass(Outcome Outcome, UInt128 Schedules, Schedule Shortest)
{
    /// <summary>About how many schedules end so, also where there are more than <see cref="Schedules"/> can say.</summary>
    internal double Weight { get; init; }
}
