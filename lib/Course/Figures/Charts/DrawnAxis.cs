namespace NotebookCourse.Figures.Charts;

/// <summary>An axis whose ends are known, for drawings of ours.</summary>
internal sealed record DrawnAxis(double From, double To, bool IsLogarithmic, IReadOnlyList<Tick> Ticks)
{
    /// <summary>How far along the axis a value stands: 0 to 1, the middle if the axis has no length.</summary>
    public double Share(double value) => From == To ? 0.5
        : IsLogarithmic ? Math.Log(value / From) / Math.Log(To / From)
        : (value - From) / (To - From);

    /// <summary>The ends of what a horizontal axis shows: its range if it has one, or else the outermost of its points and ticks.</summary>
    public static AxisRange Ends(AxisSpec axis, IEnumerable<PointMark> points)
    {
        var shown = points.Select(point => point.X).Concat(axis.Ticks.Select(tick => tick.At)).ToList();
        return axis.Range ?? new(shown.Min(), shown.Max());
    }
}
