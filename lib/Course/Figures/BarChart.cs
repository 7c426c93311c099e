using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Figures;

/// <summary>Bars from zero, with the spread of what they stand for.</summary>
public sealed class BarChart : Chart
{
    private readonly string _axis;
    private readonly string _unit;
    private readonly IReadOnlyList<Bar> _bars;
    private readonly double _cut;

    /// <summary>Draws a bar for each of some values.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="axis">What the bars measure: "time".</param>
    /// <param name="unit">The unit they are in: "ms".</param>
    /// <param name="bars">From top to bottom.</param>
    /// <param name="caption">What they say.</param>
    /// <exception cref="ArgumentException">There is no bar, or one has values that cannot be drawn.</exception>
    public BarChart(string title, string axis, string unit, IReadOnlyList<Bar> bars, string caption)
    {
        if (bars.Count == 0)
            throw new ArgumentException(FiguresWords.NoBars, nameof(bars));
        if (bars.FirstOrDefault(bar => !CanBeDrawn(bar)) is { } bad)
            throw new ArgumentException(FiguresWords.BarCannotBeDrawn.With(bad.Name, bad.Low, bad.Value, bad.High), nameof(bars));
        (Title, _axis, _unit, _bars) = (title, axis, unit, bars);
        _cut = Clip.Whiskers(bars.Select(bar => bar.Value), bars.Select(bar => bar.High));
        var cut = bars.Count(bar => bar.High > _cut);
        Caption = cut == 0 ? caption : $"{caption} {FiguresWords.WhiskersCut.With(cut, $"{Number.Digits(bars.Max(bar => bar.High))}\u00a0{unit}")}";
    }

    /// <inheritdoc/>
    public override string Title { get; }

    /// <inheritdoc/>
    public override string Caption { get; }

    /// <inheritdoc/>
    public override string Alternative => FiguresWords.BarChartAlternative.With(
        AxisTitle,
        string.Join("; ", _bars.Select(bar => bar.High > bar.Low
            ? FiguresWords.BarAlternative.With(bar.Name, Number.Digits(bar.Value), Number.Digits(bar.Low), Number.Digits(bar.High))
            : FiguresWords.BarOfOne.With(bar.Name, Number.Digits(bar.Value)))));

    private protected override ChartSpec Spec => new BarSpec(
        AxisTitle,
        [.. _bars.Select(bar => new BarMark(bar.Name, $"{Number.Digits(bar.Value)}\u00a0{_unit}", bar.Value, bar.Low, Math.Min(bar.High, _cut)))]);

    private protected override IReadOnlyList<Column> Columns =>
    [
        new(FiguresWords.BarName), new(AxisTitle, IsNumeric: true),
        .. HasSpread ? [new(FiguresWords.SpreadFrom.With(_unit), IsNumeric: true), new Column(FiguresWords.SpreadTo.With(_unit), IsNumeric: true)] : Array.Empty<Column>(),
    ];

    private protected override IReadOnlyList<IReadOnlyList<string>> Rows =>
    [
        .. _bars.Select(bar => (string[])
        [
            bar.Name, Number.Digits(bar.Value), .. HasSpread ? [Number.Digits(bar.Low), Number.Digits(bar.High)] : Array.Empty<string>(),
        ]),
    ];

    // A single run has none.
    private bool HasSpread => _bars.Any(bar => bar.High > bar.Low);

    private string AxisTitle => FiguresWords.WithUnit.With(_axis, _unit);

    private static bool CanBeDrawn(Bar bar) =>
        double.IsFinite(bar.Low) && double.IsFinite(bar.High) && bar.Low <= bar.Value && bar.Value <= bar.High;
}
