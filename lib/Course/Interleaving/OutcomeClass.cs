namespace NotebookCourse.Interleaving;

/// <summary>One way in which a program can end.</summary>
/// <param name="Ending">How.</param>
/// <param name="Schedules">How many schedules end so.</param>
/// <param name="Shortest">One with the fewest changes of the actor among those that were looked at.</param>
public sealed record OutcomeClass(Outcome Ending, UInt128 Schedules, Schedule Shortest);
