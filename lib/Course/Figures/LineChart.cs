using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Figures;

/// <summary>Lines over a numeric axis: measurements, laws, fits.</summary>
public sealed class LineChart : Chart
{
    private readonly AxisLabelling _x, _y;
    private readonly IReadOnlyList<Line> _lines;
    private readonly bool[] _haveSpread;
    private readonly double _cut = double.PositiveInfinity;

    /// <summary>Draws lines over two axes.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="x">The horizontal axis.</param>
    /// <param name="y">The vertical axis; from zero, where it is linear.</param>
    /// <param name="lines">In the order of the legend.</param>
    /// <param name="caption">What they say.</param>
    /// <exception cref="ArgumentException">There is no line, or one has points that cannot be drawn.</exception>
    public LineChart(string title, AxisLabelling x, AxisLabelling y, IReadOnlyList<Line> lines, string caption)
    {
        if (LineCheck.Complaint(x, y, lines) is { } complaint)
            throw new ArgumentException(complaint, nameof(lines));
        (Title, _x, _y, _lines) = (title, x, y, lines);
        _haveSpread = [.. lines.Select(line => line.HasSpread)];
        if (y.Scale == AxisScale.Linear)
            _cut = Clip.Whiskers(Points.Select(point => point.Y), Points.Select(point => point.Most));
        var cut = Points.Count(point => point.Most > _cut);
        Caption = cut == 0 ? caption : $"{caption} {FiguresWords.WhiskersCut.With(cut, WithUnit(Number.Plain(Points.Max(point => point.Most))))}";
    }

    /// <inheritdoc/>
    public override string Title { get; }

    /// <inheritdoc/>
    public override string Caption { get; }

    /// <inheritdoc/>
    public override string Alternative =>
        FiguresWords.LineChartAlternative.With(_y.Title, _x.Title, string.Join("; ", _lines.Select(Describe)));

    /// <summary>Where points are or are still to come: the horizontal axis has room for all of them.</summary>
    internal IReadOnlyList<double> Expected { get; init; } = [];

    private protected override ChartSpec Spec => new LineSpec(
        Ticks.Horizontal(_x, [.. Xs.Union(Expected).Order()], [.. Measured.Union(Expected).Order()]),
        Ticks.Vertical(_y, [.. Points.SelectMany(point => new[] { point.Least, Math.Min(point.Most, _cut) })]),
        [.. _lines.Select((line, i) => new LineMark(StyleOf(i), [.. line.Points.Select(point => new PointMark(
            point.X, point.Y, point.Low, point.High is { } high ? Math.Min(high, _cut) : null, Hover(line, point)))]))]);

    // Above the drawing it can be read without turning the head, and takes no width from a phone.
    private protected override string Heading => _y.Title;

    private protected override IReadOnlyList<LegendEntry> Legend =>
        [.. _lines.Select((line, i) => new LegendEntry(line.Name, Swatch.Line(StyleOf(i))))];

    private protected override IReadOnlyList<Column> Columns =>
    [
        new(_x.Title, IsNumeric: true),
        .. _lines.SelectMany((line, i) => _haveSpread[i]
            ? [line.NameAndKind, FiguresWords.LineSpreadFrom.With(line.Name), FiguresWords.LineSpreadTo.With(line.Name)]
            : new[] { line.NameAndKind }).Select(header => new Column(_y.Unit is { Length: > 0 } unit ? FiguresWords.WithUnit.With(header, unit) : header, IsNumeric: true)),
    ];

    private protected override IReadOnlyList<IReadOnlyList<string>> Rows
    {
        get
        {
            var points = _lines.Select(line => line.Points.ToDictionary(point => point.X)).ToList();
            return [.. Xs.Select(x => (string[])
                [Number.Plain(x), .. points.SelectMany((line, i) => Cells(_haveSpread[i], line.GetValueOrDefault(x)))])];
        }
    }

    private IEnumerable<LinePoint> Points => _lines.SelectMany(line => line.Points);

    private IEnumerable<double> Xs => Points.Select(point => point.X).Distinct().Order();

    // Where somebody measured, ticks stand at the very values; a curve alone has no values of its own.
    private IReadOnlyList<double> Measured =>
        [.. _lines.Where(line => line.Kind == LineKind.Measured).SelectMany(line => line.Points).Select(point => point.X).Distinct().Order()];

    private LineStyle StyleOf(int which) => Theme.Line(
        _lines[which].Kind, which, _lines.Take(which).Count(line => line.Kind == _lines[which].Kind));

    private string WithUnit(string number) => _y.Unit is { Length: > 0 } unit ? $"{number}\u00a0{unit}" : number;

    private static string[] Cells(bool hasSpread, LinePoint? point) => hasSpread
        ? [Cell(point?.Y), Cell(point?.Low), Cell(point?.High)]
        : [Cell(point?.Y)];

    private static string Cell(double? value) => value is { } number ? Number.Plain(number) : "";

    private static string Hover(Line line, LinePoint point) => FiguresWords.PointHover.With(
        line.NameAndKind, Number.Plain(point.Y), Number.Plain(point.X),
        point.HasSpread ? FiguresWords.PointSpread.With(Number.Plain(point.Least), Number.Plain(point.Most)) : "");

    private static string Describe(Line line)
    {
        var (first, last, highest) = (line.Points[0], line.Points[^1], line.Points.MaxBy(point => point.Y)!);
        return line.Points.Count == 1
            ? FiguresWords.LineOfOnePoint.With(line.NameAndKind, Number.Plain(first.Y), Number.Plain(first.X))
            : FiguresWords.LineAlternative.With(
                line.NameAndKind,
                Number.Plain(first.Y), Number.Plain(first.X),
                Number.Plain(last.Y), Number.Plain(last.X),
                Number.Plain(highest.Y), Number.Plain(highest.X));
    }
}
