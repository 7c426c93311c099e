using NotebookCourse.Experiments;
using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Figures;

/// <summary>How often which value came, with the median of each series.</summary>
public sealed class Histogram : Chart
{
    private readonly string _axis, _unit;
    private readonly IReadOnlyList<HistogramSeries> _series;
    private readonly double _cut;
    private readonly IReadOnlyList<Samples> _drawn;
    private readonly IReadOnlyList<double> _edges;

    /// <summary>Draws a histogram for each series, over one axis.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="axis">What was sampled: "time".</param>
    /// <param name="unit">The unit of the samples: "ms".</param>
    /// <param name="series">One series or two, which are drawn one above the other over the same bins.</param>
    /// <param name="caption">What they say.</param>
    /// <exception cref="ArgumentException">There are not one or two series, or a sample is infinite.</exception>
    public Histogram(string title, string axis, string unit, IReadOnlyList<HistogramSeries> series, string caption)
    {
        if (series.Count is not (1 or 2))
            throw new ArgumentException(FiguresWords.SeriesCount.With(series.Count), nameof(series));
        if (series.FirstOrDefault(each => !each.Samples.All(double.IsFinite)) is { } bad)
            throw new ArgumentException(FiguresWords.SeriesNotFinite.With(bad.Name), nameof(series));
        (Title, _axis, _unit, _series, _cut) = (title, axis, unit, series, Clip.Samples(series));
        _drawn = [.. series.Select(each => new Samples(each.Samples.Where(sample => sample <= _cut)))];
        _edges = Bins.Edges(_drawn);
        Caption = Beyond == 0 ? caption : $"{caption} {FiguresWords.SamplesCut.With(Beyond, With(Most))}";
    }

    /// <inheritdoc/>
    public override string Title { get; }

    /// <inheritdoc/>
    public override string Caption { get; }

    /// <inheritdoc/>
    public override string Alternative =>
        FiguresWords.HistogramAlternative.With(AxisTitle, string.Join("; ", _series.Select(Describe)));

    private protected override ChartSpec Spec => new HistogramSpec(
        AxisTitle,
        FiguresWords.SampleCount,
        _edges,
        [.. _series.Select((each, i) => Panel(each, Bins.Counts(_drawn[i], _edges)))]);

    private protected override IReadOnlyList<Column> Columns =>
    [
        new(FiguresWords.WithUnit.With(FiguresWords.From, _unit), IsNumeric: true), new(FiguresWords.WithUnit.With(FiguresWords.To, _unit), IsNumeric: true),
        .. _series.Select(each => new Column(FiguresWords.SamplesOf.With(each.Name), IsNumeric: true)),
    ];

    private protected override IReadOnlyList<IReadOnlyList<string>> Rows
    {
        get
        {
            var counts = _drawn.Select(each => Bins.Counts(each, _edges)).ToList();
            string[][] beyond = Beyond == 0 ? [] :
                [[Number.Digits(_edges[^1]), Number.Digits(Most), .. _series.Select((each, i) => Number.Whole(each.Samples.Count - _drawn[i].Count))]];
            return [.. Enumerable.Range(0, _edges.Count - 1).Select(bin => (string[])
            [
                Number.Digits(_edges[bin]), Number.Digits(_edges[bin + 1]),
                .. counts.Select(each => Number.Whole(each[bin])),
            ]), .. beyond];
        }
    }

    // How many samples are not drawn, because they lie so far out; the table has them.
    private int Beyond => _series.Sum(each => each.Samples.Count) - _drawn.Sum(each => each.Count);

    private double Most => _series.Max(each => each.Samples.Max());

    private string AxisTitle => FiguresWords.WithUnit.With(_axis, _unit);

    private PanelMark Panel(HistogramSeries series, int[] counts) => new(
        series.Name,
        counts,
        [.. counts.Select((count, bin) => FiguresWords.BinHover.With(Number.Whole(count), Number.Digits(_edges[bin]), With(_edges[bin + 1])))],
        series.Samples.Median,
        FiguresWords.MedianIs.With(With(series.Samples.Median)));

    private string Describe(HistogramSeries series) => FiguresWords.SeriesAlternative.With(
        series.Name,
        Number.Whole(series.Samples.Count),
        Number.Digits(series.Samples.Median),
        Number.Digits(series.Samples.LowerQuartile),
        Number.Digits(series.Samples.UpperQuartile),
        Number.Digits(series.Samples.Min()),
        Number.Digits(series.Samples.Max()));

    private string With(double value) => $"{Number.Digits(value)}\u00a0{_unit}";
}
