namespace NotebookCourse.Figures;

/// <summary>One line of a chart.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Points">In the order of their X, no two at the same.</param>
/// <param name="Kind">Where they come from.</param>
public sealed record Line(string Name, IReadOnlyList<LinePoint> Points, LineKind Kind = LineKind.Measured)
{
    internal bool HasSpread => Points.Any(point => point.HasSpread);

    // What a chart shows by dashes and dots, a text has to say.
    internal string NameAndKind => Kind switch
    {
        LineKind.Law => FiguresWords.LineIsLaw.With(Name),
        LineKind.Fitted => FiguresWords.LineIsFitted.With(Name),
        _ => Name,
    };
}
