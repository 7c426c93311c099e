namespace NotebookCourse.Topics.Office.Figures;

/// <summary>Where a clerk is from a time on, until the next pose.</summary>
/// <param name="Time">From when: seconds after the office opened.</param>
/// <param name="X">How far to the right, in the units of the drawing.</param>
/// <param name="Y">How far down, in the units of the drawing.</param>
/// <param name="State">What the clerk does there.</param>
internal readonly record struct Pose(long Time, double X, double Y, ClerkState State);
