namespace NotebookCourse.Figures;

/// <summary>A point of a line, and how far its samples spread.</summary>
/// <param name="X">Where it stands on the horizontal axis.</param>
/// <param name="Y">Where it stands on the vertical axis.</param>
/// <param name="Low">Where the spread begins; at most <paramref name="Y"/>.</param>
/// <param name="High">Where the spread ends; at least <paramref name="Y"/>.</param>
public sealed record LinePoint(double X, double Y, double? Low = null, double? High = null)
{
    internal bool HasSpread => Low is not null || High is not null;

    internal double Least => Low ?? Y;

    internal double Most => High ?? Y;
}
