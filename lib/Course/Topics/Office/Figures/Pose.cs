namespace NotebookCourse.Topics.Office.Figures;

/// <summary>Where a clerk is from a time on, until the next pose.</summary>
/// <param name="Time">From when: seconds after the office opened.</param>
/// <param name="X">To the right.</param>
/// <param name="Y">Downwards.</param>
/// <param name="State">What the clerk does there.</param>
internal readonly record struct Pose(long Time, double X, double Y, ClerkState State);
