namespace NotebookCourse.Figures;

/// <summary>What an axis measures.</summary>
/// <param name="What">In words: "time".</param>
/// <param name="Unit">The unit: "ms"; empty for a mere number.</param>
/// <param name="Scale">How the axis is divided.</param>
public sealed record AxisLabelling(string What, string Unit = "", AxisScale Scale = AxisScale.Linear)
{
    internal string Title => Unit.Length == 0 ? What : FiguresWords.WithUnit.With(What, Unit);
}
