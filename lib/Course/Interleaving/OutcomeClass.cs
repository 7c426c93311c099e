namespace NotebookCourse.Interleaving;

/// <summary>One way in which a program can end, with the schedules that lead to it.</summary>
/// <param name="Outcome">How the program ends.</param>
/// <param name="Schedules">How many schedules end so.</param>
/// <param name="Shortest">Of those that were looked at, one with the fewest switches from one thread to another.</param>
public sealed record OutcomeClass(Outcome Outcome, UInt128 Schedules, Schedule Shortest);
