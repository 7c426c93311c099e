using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Figures;

/// <summary>Spans of time in lanes: who did what when.</summary>
/// <remarks>The time axis takes the unit that fits: nanoseconds for a lock, seconds for a request to a server.</remarks>
public sealed class GanttChart : Chart
{
    private readonly IReadOnlyList<GanttLane> _lanes;
    private readonly IReadOnlyList<string> _kinds;
    private readonly Duration _unit;

    /// <summary>Draws lanes with spans of time.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="lanes">From top to bottom.</param>
    /// <param name="caption">What they say.</param>
    /// <param name="kinds">
    /// All kinds that such a chart may have, so that each keeps its style from chart to chart; without them, styles go
    /// to the kinds in the order in which they come.
    /// </param>
    /// <exception cref="ArgumentException">There is nothing to draw, or a span cannot be drawn.</exception>
    public GanttChart(string title, IReadOnlyList<GanttLane> lanes, string caption, IReadOnlyList<string>? kinds = null)
    {
        if (lanes.Count == 0)
            throw new ArgumentException(FiguresWords.NoLanes, nameof(lanes));
        if (lanes.All(lane => lane.Spans.Count == 0))
            throw new ArgumentException(FiguresWords.NoSpans, nameof(lanes));
        _kinds = kinds ?? [.. lanes.SelectMany(lane => lane.Spans).Select(span => span.Kind).Distinct()];
        if (lanes.Select(Complaint).FirstOrDefault(complaint => complaint is not null) is { } fault)
            throw new ArgumentException(fault, nameof(lanes));
        (Title, _lanes, Caption) = (title, lanes, caption);
        _unit = Duration.Fitting(Spans.Max(span => span.End) - Math.Min(0, Spans.Min(span => span.Start)));
    }

    /// <inheritdoc/>
    public override string Title { get; }

    /// <inheritdoc/>
    public override string Caption { get; }

    /// <inheritdoc/>
    public override string Alternative => FiguresWords.GanttAlternative.With(
        Duration.Text(Spans.Max(span => span.End) - Spans.Min(span => span.Start)),
        string.Join("; ", _lanes.Select(Describe)));

    private protected override ChartSpec Spec => new GanttSpec(
        FiguresWords.WithUnit.With(FiguresWords.Time, _unit.Symbol),
        [.. _lanes.Select(lane => lane.Name)],
        Range(),
        [.. KindsThereAre.Select(kind => new KindMark(kind.Style, [.. _lanes.SelectMany((lane, i) => lane.Spans
            .Where(span => span.Kind == kind.Name)
            .Select(span => new SpanMark(i, In(span.Start), In(span.Seconds), Hover(lane, span))))]))]);

    private protected override IReadOnlyList<LegendEntry> Legend =>
        [.. KindsThereAre.Select(kind => new LegendEntry(kind.Name, Swatch.Span(kind.Style)))];

    private protected override IReadOnlyList<Column> Columns =>
    [
        new(FiguresWords.Lane), new(FiguresWords.What), Numbers(FiguresWords.From), Numbers(FiguresWords.To), Numbers(FiguresWords.HowLong),
    ];

    private protected override IReadOnlyList<IReadOnlyList<string>> Rows =>
    [
        .. _lanes.SelectMany(lane => lane.Spans.Select(span => new[]
        {
            lane.Name, span.What, Digits(span.Start), Digits(span.End), Digits(span.Seconds),
        })),
    ];

    private IEnumerable<GanttSpan> Spans => _lanes.SelectMany(lane => lane.Spans);

    private IEnumerable<(string Name, int Style)> KindsThereAre => _kinds
        .Select((name, style) => (name, style))
        .Where(kind => Spans.Any(span => span.Kind == kind.name));

    // From zero, which is when the run began: a worker that came late is seen to come late.
    private AxisRange Range()
    {
        var (start, end) = (In(Math.Min(0, Spans.Min(span => span.Start))), In(Spans.Max(span => span.End)));
        // Spans that took no time at all still need an axis.
        return end > start ? new(start, end) : new(start - 1, end + 1);
    }

    private string Describe(GanttLane lane) => lane.Spans.Count == 0
        ? FiguresWords.LaneEmpty.With(lane.Name)
        : FiguresWords.LaneAlternative.With(lane.Name, string.Join(", ", lane.Spans
            .GroupBy(span => span.Kind)
            .Select(group => FiguresWords.LaneKind.With(group.Key, Number.Whole(group.Count()), Duration.Text(group.Sum(span => span.Seconds))))));

    private string Hover(GanttLane lane, GanttSpan span) =>
        FiguresWords.SpanHover.With(lane.Name, span.What, Digits(span.Start), $"{Digits(span.End)}\u00a0{_unit.Symbol}", Duration.Text(span.Seconds));

    private string? Complaint(GanttLane lane)
    {
        foreach (var span in lane.Spans)
        {
            if (!(double.IsFinite(span.Start) && double.IsFinite(span.End) && span.Start <= span.End))
                return FiguresWords.SpanCannotBeDrawn.With(lane.Name, span.Start, span.End);
            if (!_kinds.Contains(span.Kind))
                return FiguresWords.SpanKindUnknown.With(lane.Name, span.Kind, string.Join(", ", _kinds));
        }
        return null;
    }

    private Column Numbers(string what) => new(FiguresWords.WithUnit.With(what, _unit.Symbol), IsNumeric: true);

    private double In(double seconds) => seconds * _unit.PerSecond;

    private string Digits(double seconds) => Number.Digits(In(seconds));
}
