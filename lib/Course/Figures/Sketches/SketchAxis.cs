using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Figures.Sketches;

/// <summary>An axis whose ends are known.</summary>
internal sealed record SketchAxis(double From, double To, bool IsLogarithmic, IReadOnlyList<Tick> Ticks)
{
    /// <summary>How far along the axis a value stands: 0 to 1, the middle if the axis has no length.</summary>
    public double Share(double value) => From == To ? 0.5
        : IsLogarithmic ? Math.Log(value / From) / Math.Log(To / From)
        : (value - From) / (To - From);
}
