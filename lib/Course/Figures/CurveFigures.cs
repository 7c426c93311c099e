using NotebookCourse.Experiments;

namespace NotebookCourse.Figures;

/// <summary>What a sweep looks like.</summary>
public static class CurveFigures
{
    // From here on values that double each time would crowd at the left of a linear axis.
    private const int WideRange = 16;

    // One lock that stands in line beside one that does not: on a linear axis all others would lie on the floor.
    private const double WideTimes = 50;

    /// <summary>The time of each way of working at each value of the knob.</summary>
    /// <param name="curves">The curves of a sweep.</param>
    /// <param name="law">What a law says: its name, and the time in seconds at each value.</param>
    public static LineChart Chart(this Curves curves, (string Name, Func<int, double> Seconds)? law = null) => Times(
        curves,
        $"{string.Join(' ', curves.All.Select(curve => Fastest(curves, curve)))} {FiguresWords.HowToReadPoints.With(curves.Run.Baseline.Seconds.Count)}{FiguresWords.Checked(curves.Run)}",
        law);

    /// <summary>The curves of a sweep that is under way, which says nothing yet.</summary>
    /// <param name="curves">The points that there are.</param>
    /// <param name="values">All values of the knob, those to come included.</param>
    internal static LineChart SoFar(this Curves curves, IEnumerable<int> values) =>
        Times(curves, FiguresWords.PartialCurves, values: [.. values]);

    /// <summary>The times of one way of working.</summary>
    internal static Line Line(string name, Curves curves, Curve curve, Duration unit) =>
        new(name, [.. curve.Points.Select(point => Time(point, curves.At(point).Seconds, unit))]);

    /// <summary>How an axis is divided on which all values of these sweeps stand.</summary>
    internal static AxisScale Scale(params Curves[] curves) => Scale(curves.SelectMany(Points).Select(point => point.Value));

    /// <summary>How many times as fast as the baseline each point is, beside the ideal and beside what the machine could give.</summary>
    public static LineChart SpeedUps(this Curves curves)
    {
        List<Line> lines = [.. curves.All.Select(curve => new Line(curve.Name, [.. curve.Points.Select(point => SpeedUp(curves, point))]))];
        // What is shown to be faster goes before a greater ratio that may be chance.
        var (best, way) = curves.All.SelectMany(curve => curve.Points.Select(point => (point, curve.Name)))
            .MaxBy(each => (IsFaster(curves.At(each.point), curves.Run.Baseline), curves.Run.SpeedUp(curves.At(each.point))));
        var finding = Best(curves, way, best);
        if (curves.Run.CapacityFor(curves.At(best)) is { } capacity)
            finding += " " + CapacityFigures.Sentence(capacity, curves.Run.SpeedUpInterval(curves.At(best)).Low);
        if (curves.Run.Capacities.Count > 0)
        {
            // The ideal soon leaves everything real far below; drawn to its end it would press the rest flat.
            var highest = Math.Max(curves.Run.SpeedUp(curves.At(best)), Given(curves, int.MaxValue));
            lines.Add(new(FiguresWords.IdealSpeedUp, [.. Values(curves).Where((value, i) => i < 2 || value <= 2 * highest).Select(value => new LinePoint(value, value))], LineKind.Law));
            lines.Add(new(FiguresWords.CapacityLine, [.. Values(curves).Select(value => new LinePoint(value, Given(curves, value)))], LineKind.Law));
        }
        return new(
            FiguresWords.SpeedUpAgainst.With(curves.Axis), new(curves.Axis, Scale: Scale(curves)), new(FiguresWords.TimesAsFast), lines,
            $"{finding} {FiguresWords.HowToReadSpeedUps}");
    }

    /// <summary>From which value on the last way of working is faster than the first, if from any.</summary>
    public static LineChart BreakEven(this Curves curves)
    {
        var (first, last) = (curves.All[0], curves.All[^1]);
        var wins = first.Points.Zip(last.Points, (one, other) => IsFaster(curves.At(other), curves.At(one))).ToList();
        var losses = first.Points.Zip(last.Points, (one, other) => IsFaster(curves.At(one), curves.At(other))).ToList();
        var before = curves.LastNotFaster();
        var finding = losses.All(lost => lost) ? FiguresWords.NeverFaster.With(last.Name, first.Name, curves.Axis, Number.Whole(first.Points[^1].Value))
            : !wins.Contains(true) ? FiguresWords.NotShownFaster.With(last.Name, first.Name, curves.Axis, Number.Whole(first.Points[^1].Value))
            : before == wins.Count - 1 ? FiguresWords.FasterHereAndThere.With(last.Name, first.Name, curves.Axis, Number.Whole(first.Points[^1].Value))
            : before < 0 ? FiguresWords.AlwaysFaster.With(last.Name, first.Name, curves.Axis, Number.Whole(first.Points[0].Value))
            : FiguresWords.FasterFrom.With(last.Name, first.Name, curves.Axis, Number.Whole(first.Points[before].Value), Number.Whole(first.Points[before + 1].Value));
        var unit = Duration.Fitting(Points(curves).Min(point => curves.At(point).Seconds.Median));
        return new(
            FiguresWords.BreakEven.With(last.Name),
            new(curves.Axis, Scale: AxisScale.Log10),
            new(FiguresWords.Time, unit.Symbol, AxisScale.Log10),
            [.. curves.All.Select(curve => Line(curve.Name, curves, curve, unit))],
            $"{FiguresWords.OnThisMachine.With(curves.Run.Machine.Processors)}, {finding} {FiguresWords.HowToReadPoints.With(curves.Run.Baseline.Seconds.Count)}{FiguresWords.Checked(curves.Run)}");
    }

    /// <summary>At which of the values the last way of working is, for the last time, not shown to be faster than the first; -1 if it is at all of them.</summary>
    internal static int LastNotFaster(this Curves curves) => curves.All[0].Points.Zip(curves.All[^1].Points)
        .ToList().FindLastIndex(pair => !IsFaster(curves.At(pair.Second), curves.At(pair.First)));

    private static LineChart Times(
        Curves curves, string caption, (string Name, Func<int, double> Seconds)? law = null, IReadOnlyList<int>? values = null)
    {
        values ??= [.. Values(curves)];
        List<double> times = [.. Points(curves).Select(point => curves.At(point).Seconds.Median)];
        var unit = Duration.Fitting(times.Max());
        List<Line> lines = [.. curves.All.Select(curve => Line(curve.Name, curves, curve, unit))];
        if (law is { } given)
            lines.Add(new(given.Name, [.. values.Select(value => new LinePoint(value, given.Seconds(value) * unit.PerSecond))], LineKind.Law));
        return new(
            FiguresWords.TimeAgainst.With(curves.Axis),
            new(curves.Axis, Scale: Scale(values)),
            new(FiguresWords.Time, unit.Symbol, times.Max() >= WideTimes * times.Min() ? AxisScale.Log10 : AxisScale.Linear),
            lines,
            caption)
        {
            Expected = [.. values.Select(value => (double)value)],
        };
    }

    private static bool IsFaster(Measurement one, Measurement other) => Bootstrap.OfRatioOfMedians(other.Seconds, one.Seconds).Low > 1;

    private static IEnumerable<CurvePoint> Points(Curves curves) => curves.All.SelectMany(curve => curve.Points);

    private static IEnumerable<int> Values(Curves curves) => curves.All[0].Points.Select(point => point.Value);

    private static AxisScale Scale(IEnumerable<int> values) =>
        values.Min() > 0 && values.Max() >= WideRange * values.Min() ? AxisScale.Log2 : AxisScale.Linear;

    private static LinePoint Time(CurvePoint point, Samples seconds, Duration unit) => new(
        point.Value, seconds.Median * unit.PerSecond, seconds.LowerQuartile * unit.PerSecond, seconds.UpperQuartile * unit.PerSecond);

    private static LinePoint SpeedUp(Curves curves, CurvePoint point)
    {
        var (measured, interval) = (curves.At(point), curves.Run.SpeedUpInterval(curves.At(point)));
        var speedUp = curves.Run.SpeedUp(measured);
        // A median of few samples may lie at the very edge of its interval.
        return new(point.Value, speedUp, Math.Min(speedUp, interval.Low), Math.Max(speedUp, interval.High));
    }

    private static double Given(Curves curves, int workers) =>
        curves.Run.Capacities.LastOrDefault(capacity => capacity.Threads <= workers)?.TimesOneThread.Median ?? 1;

    private static string Fastest(Curves curves, Curve curve)
    {
        var ahead = Ahead.Least(curve.Points, point => curves.At(point).Seconds);
        var (best, time) = (ahead[0], Duration.Text(curves.At(ahead[0]).Seconds.Median));
        return ahead.Count == 1
            ? FiguresWords.FastestAt.With(curve.Name, curves.Axis, Number.Whole(best.Value), time)
            : FiguresWords.FastestAtOpen.With(
                curve.Name, curves.Axis, Number.Whole(best.Value), time, string.Join(", ", ahead.Skip(1).OrderBy(point => point.Value).Select(point => Number.Whole(point.Value))));
    }

    private static string Best(Curves curves, string way, CurvePoint best)
    {
        var (machine, measured) = (FiguresWords.OnThisMachine.With(curves.Run.Machine.Processors), curves.At(best));
        if (!IsFaster(measured, curves.Run.Baseline))
            return FiguresWords.BestSpeedUpNone.With(machine, curves.Run.Baseline.Name);
        var (value, times) = (Number.Whole(best.Value), Number.Ratio(curves.Run.SpeedUp(measured)));
        // Whom the best is shown to beat is none of those that may be the fastest, however much the times of another vary.
        var ahead = Ahead.Least(Points(curves), point => curves.At(point).Seconds).Where(point => !IsFaster(measured, curves.At(point))).ToList();
        return ahead.Count == 1
            ? FiguresWords.BestSpeedUp.With(machine, way, curves.Axis, value, times, curves.Run.Baseline.Name)
            : FiguresWords.BestSpeedUpOpen.With(machine, way, curves.Axis, value, times, curves.Run.Baseline.Name, Names(curves, ahead));
    }

    private static string Names(Curves curves, IReadOnlyList<CurvePoint> points) => string.Join(", ", curves.All
        .Select(curve => (curve.Name, Values: curve.Points.Where(points.Contains).Select(point => Number.Whole(point.Value)).ToList()))
        .Where(way => way.Values.Count > 0)
        .Select(way => FiguresWords.WayAt.With(way.Name, curves.Axis, string.Join(", ", way.Values))));
}
