namespace NotebookCourse.Figures;

/// <summary>A stretch of time in a lane.</summary>
/// <param name="Start">When it begins, in seconds.</param>
/// <param name="End">When it ends, in seconds; not before <paramref name="Start"/>.</param>
/// <param name="Kind">What kind of thing happens; spans of one kind look alike.</param>
/// <param name="Label">What happens in this span, for those who point at it.</param>
public readonly record struct GanttSpan(double Start, double End, string Kind, string Label = "")
{
    internal double Seconds => End - Start;

    internal string What => string.IsNullOrEmpty(Label) ? Kind : FiguresWords.KindAndLabel.With(Kind, Label);
}
