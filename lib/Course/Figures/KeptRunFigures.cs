using NotebookCourse.Experiments;

namespace NotebookCourse.Figures;

/// <summary>What kept runs look like: one alone, and two side by side.</summary>
public static class KeptRunFigures
{
    /// <summary>The run as the cell that made it could show it: bars, or curves if it is a sweep.</summary>
    public static Chart Chart(this KeptRun kept) => kept.Curves is { } curves ? curves.Chart() : kept.Run.Chart();

    /// <summary>A row for each variant that both runs have measured, with what may be said of the difference.</summary>
    public static Table Table(this RunPair pair) => pair.Changes.Table();

    /// <summary>What both runs have measured: curves if both are sweeps of the same knob, otherwise bars.</summary>
    public static Chart Chart(this RunPair pair)
    {
        var seconds = pair.Changes.Max(each => Math.Max(each.Before.Median, each.After.Median));
        var unit = Duration.Fitting(seconds);
        return pair is { Before.Curves: { } before, After.Curves: { } after } && Both(before, after) is { Count: > 0 } both
            ? Lines(pair, before, after, both, unit)
            : Bars(pair, unit);
    }

    private static BarChart Bars(RunPair pair, Duration unit)
    {
        Bar Bar(string name, Samples seconds) =>
            new(name, seconds.Median * unit.PerSecond, seconds.LowerQuartile * unit.PerSecond, seconds.UpperQuartile * unit.PerSecond);
        return new(
            FiguresWords.TwoRuns, FiguresWords.Time, unit.Symbol,
            [.. pair.Changes.SelectMany(each => new[] { Bar(FiguresWords.InRunBefore.With(each.Name), each.Before), Bar(FiguresWords.InRunAfter.With(each.Name), each.After) })],
            PairWords.Caption(pair));
    }

    // A way of working has a point in both that stands for the same variant, at whatever other values of the knob it was measured.
    private static List<(Curve Earlier, Curve Later)> Both(Curves before, Curves after) =>
    [
        .. from earlier in before.All
           let points = earlier.Points.Select(point => point.Variant).ToHashSet()
           from later in after.All
           where later.Points.Any(point => points.Contains(point.Variant))
           select (earlier, later),
    ];

    private static LineChart Lines(RunPair pair, Curves before, Curves after, IReadOnlyList<(Curve Earlier, Curve Later)> both, Duration unit) =>
        new(
            FiguresWords.TwoRuns,
            new(before.Axis, Scale: CurveFigures.Scale(before, after)),
            new(FiguresWords.Time, unit.Symbol),
            [
                .. both.SelectMany(each => new[]
                {
                    CurveFigures.Line(FiguresWords.InRunBefore.With(each.Earlier.Name), before, each.Earlier, unit),
                    CurveFigures.Line(FiguresWords.InRunAfter.With(each.Later.Name), after, each.Later, unit),
                }),
            ],
            PairWords.Caption(pair));
}
