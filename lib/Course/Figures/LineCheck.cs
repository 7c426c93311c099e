namespace NotebookCourse.Figures;

/// <summary>Whether lines can be drawn, and if not, which cannot and why.</summary>
internal static class LineCheck
{
    /// <summary>What is wrong with the lines, in words; null, if nothing is.</summary>
    public static string? Complaint(AxisLabelling x, AxisLabelling y, IReadOnlyList<Line> lines)
    {
        if (lines.Count == 0)
            return FiguresWords.NoLines;
        if (lines.GroupBy(line => line.Name).FirstOrDefault(group => group.Count() > 1) is { } twins)
            return FiguresWords.LinesNamedAlike.With(twins.Key);
        return lines.Select(line => Complaint(line)
            ?? NotAboveZero(x, line, line.Points[0].X)
            ?? NotAboveZero(y, line, line.Points.Min(point => point.Least))).FirstOrDefault(complaint => complaint is not null);
    }

    private static string? Complaint(Line line) => line.Points.Count == 0
        ? FiguresWords.LineWithoutPoints.With(line.Name)
        : Enumerable.Range(0, line.Points.Count).Select(place => Complaint(line, place)).FirstOrDefault(complaint => complaint is not null);

    private static string? Complaint(Line line, int place)
    {
        var point = line.Points[place];
        if (!(double.IsFinite(point.X) && double.IsFinite(point.Y) && double.IsFinite(point.Least) && double.IsFinite(point.Most)))
            return FiguresWords.LineNotFinite.With(line.Name, place + 1);
        if (point.Least > point.Y || point.Most < point.Y)
            return FiguresWords.LineSpreadAside.With(line.Name, point.X, point.Least, point.Y, point.Most);
        return place > 0 && line.Points[place - 1].X >= point.X
            ? FiguresWords.LineNotIncreasing.With(line.Name, line.Points[place - 1].X, point.X)
            : null;
    }

    private static string? NotAboveZero(AxisLabelling axis, Line line, double least) =>
        axis.Scale != AxisScale.Linear && least <= 0 ? FiguresWords.NotAboveZero.With(axis.Title, line.Name, least) : null;
}
