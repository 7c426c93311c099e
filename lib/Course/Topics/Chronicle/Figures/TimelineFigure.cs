using System.Globalization;
using NotebookCourse.Figures;
using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Topics.Chronicle.Figures;

/// <summary>Events on a line of time, a lane for each field, and below it what each event was.</summary>
/// <remarks>The lanes are to scale; so where nothing happened there is nothing, and that is part of what they show.</remarks>
public sealed class TimelineFigure : Figure
{
    private const int YearsBetweenTicks = 50;
    private static readonly string Style = Asset.Lines("timeline.css");

    private readonly IReadOnlyList<HistoricEvent> _events;
    private readonly int _from, _to;

    internal TimelineFigure(IReadOnlyList<HistoricEvent> events)
    {
        if (events.Count == 0) throw new ArgumentException(ChronicleWords.NoEvents, nameof(events));
        _events = [.. events.OrderBy(each => each.Year)];
        // Room at both ends, so that no mark is cut in half.
        (_from, _to) = (_events[0].Year - 6, _events[^1].Year + 6);
    }

    /// <inheritdoc/>
    public override string Title => ChronicleWords.TimelineTitle;

    /// <inheritdoc/>
    public override string Caption
    {
        get
        {
            var (before, after) = _events.Zip(_events.Skip(1)).DefaultIfEmpty((_events[0], _events[0])).MaxBy(pair => pair.Item2.Year - pair.Item1.Year);
            return ChronicleWords.TimelineFigureFinding.With(_events.Count, Year(_events[0]), Year(_events[^1]), Year(before), Year(after), _events.Count(each => each.Year >= after.Year));
        }
    }

    /// <summary>How many events each field has, and when.</summary>
    public override string Alternative => string.Join('\n', Lanes.Select(lane => ChronicleWords.TimelineLane.With(NameOf(lane.Key), string.Join(", ", lane.Select(Year)))));

    private IEnumerable<IGrouping<HistoricField, HistoricEvent>> Lanes => _events.GroupBy(each => each.Field).OrderBy(lane => lane.Key);

    private protected override string Body() => $"""
        <style>{Style}</style>
        <div class="nc-years" role="img" aria-label="{Html.Text(Alternative)}">{string.Concat(Lanes.Select(Draw))}<p>{Axis()}</p></div><p class="nc-below">{Html.Text(ChronicleWords.YearAxis)}</p>
        """;

    private protected override string Appendix(string id) => $"""
        <div class="nc-scroll nc-events" tabindex="0">{Html.Table(
            [new(ChronicleWords.YearColumn), new(ChronicleWords.EventColumn), new(ChronicleWords.SourceColumn)],
            [.. _events.Select(each => (string[])[Year(each), ChronicleWords.EventOfField.With(NameOf(each.Field), each.What), each.Source])])}</div>
        """;

    private string Draw(IGrouping<HistoricField, HistoricEvent> lane) =>
        $"<p><span>{Html.Text(NameOf(lane.Key))}</span>{string.Concat(lane.Select(each => $"<i style=\"left:{Place(each.Year)}\"></i>"))}</p>";

    private string Axis()
    {
        var first = ((_from / YearsBetweenTicks) + 1) * YearsBetweenTicks;
        return string.Concat(Enumerable.Range(0, Math.Max(0, ((_to - first) / YearsBetweenTicks) + 1)).Select(tick => first + (tick * YearsBetweenTicks))
            .Select(year => $"<b style=\"left:{Place(year)}\">{year.ToString(CultureInfo.InvariantCulture)}</b>"));
    }

    private string Place(int year) => Svg.Percent((year - _from) / (double)(_to - _from));

    private static string Year(HistoricEvent each) => each.Year.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(HistoricField field) => field switch
    {
        HistoricField.Signals => ChronicleWords.FieldSignals,
        HistoricField.Ideas => ChronicleWords.FieldIdeas,
        HistoricField.Machines => ChronicleWords.FieldMachines,
        _ => ChronicleWords.FieldLanguages,
    };
}
