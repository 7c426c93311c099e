using NotebookCourse.Experiments;

namespace NotebookCourse.Figures;

/// <summary>What a comparison looks like.</summary>
public static class ComparisonFigures
{
    /// <summary>A bar a variant: the median of its times, and where the middle half of them lies.</summary>
    public static BarChart Chart(this Comparison comparison) =>
        Bars(comparison, $"{Finding(comparison)} {FiguresWords.HowToReadBars.With(comparison.Baseline.Seconds.Count)}{FiguresWords.Checked(comparison)}");

    /// <summary>The bars of a run that is under way, which says nothing yet.</summary>
    internal static BarChart SoFar(this Comparison comparison) => Bars(comparison, FiguresWords.PartialBars);

    /// <summary>How the times of one or two variants are distributed.</summary>
    /// <exception cref="InvalidOperationException">There are more than two.</exception>
    public static Histogram Histogram(this Comparison comparison)
    {
        if (comparison.Measurements.Count > 2)
            throw new InvalidOperationException(FiguresWords.TooManyForAHistogram.With(comparison.Measurements.Count));
        var unit = Duration.Fitting(comparison.Measurements.Max(each => each.Seconds.Median));
        return new(
            FiguresWords.DistributionOfTimes,
            FiguresWords.Time,
            unit.Symbol,
            [.. comparison.Measurements.Select(each => new HistogramSeries(each.Name, new(each.Seconds.Select(seconds => seconds * unit.PerSecond))))],
            string.Join(' ', comparison.Measurements.Select(each => FiguresWords.DistributionFinding.With(
                each.Name, Show(each), Number.Whole(each.Seconds.Count), unit.Show(each.Seconds.Average()), unit.Show(each.Seconds.Max())))));
    }

    /// <summary>Every sample, in the order in which it was taken.</summary>
    public static Table Samples(this Comparison comparison)
    {
        var unit = Duration.Fitting(comparison.Measurements.Max(each => each.Seconds.Median));
        return new(
            FiguresWords.AllSamples,
            [new(FiguresWords.Round), .. comparison.Measurements.Select(each => new Column(FiguresWords.WithUnit.With(each.Name, unit.Symbol), IsNumeric: true))],
            [.. Enumerable.Range(0, comparison.Baseline.Seconds.Count).Select(round => (string[])
                [Number.Whole(round + 1), .. comparison.Measurements.Select(each => Number.Digits(each.Seconds[round] * unit.PerSecond))])],
            FiguresWords.SamplesAreAll);
    }

    private static BarChart Bars(Comparison comparison, string caption)
    {
        var unit = Duration.Fitting(comparison.Measurements.Max(each => each.Seconds.Median));
        double In(double seconds) => seconds * unit.PerSecond;
        return new(
            FiguresWords.TimeOfEachVariant,
            FiguresWords.Time,
            unit.Symbol,
            [.. comparison.Measurements.Select(each => new Bar(
                each.Name, In(each.Seconds.Median), In(each.Seconds.LowerQuartile), In(each.Seconds.UpperQuartile)))],
            caption);
    }

    private static string Finding(Comparison comparison)
    {
        var processors = FiguresWords.OnThisMachine.With(comparison.Machine.Processors);
        if (comparison.Measurements.Count == 1)
            return FiguresWords.FoundAlone.With(processors, comparison.Baseline.Name, Show(comparison.Baseline));
        var fastest = comparison.Measurements.Skip(1).MaxBy(comparison.SpeedUp)!;
        var (name, time) = (fastest.Name, Show(fastest));
        var (rival, rivalTime) = (comparison.Baseline.Name, Show(comparison.Baseline));
        var speedUp = comparison.SpeedUp(fastest);
        var finding = !comparison.Differs(fastest) ? FiguresWords.FoundNoDifference.With(processors, name, time, rival, rivalTime)
            : speedUp > 1 ? FiguresWords.FoundFaster.With(processors, name, time, rival, rivalTime, Number.Ratio(speedUp))
            : FiguresWords.FoundSlower.With(processors, name, time, rival, rivalTime, Number.Ratio(1 / speedUp));
        if (comparison.CapacityFor(fastest) is { } capacity) finding += " " + CapacityFigures.Sentence(capacity, comparison.SpeedUpInterval(fastest).Low);
        // Guesses are about the last: it is named, also where another is faster.
        return comparison.Measurements[^1] == fastest ? finding : $"{finding} {OfLast(comparison, comparison.Measurements[^1])}";
    }

    private static string OfLast(Comparison comparison, Measurement last)
    {
        var (speedUp, rival) = (comparison.SpeedUp(last), comparison.Baseline.Name);
        return !comparison.Differs(last) ? FiguresWords.LastNoDifference.With(last.Name, Show(last), rival)
            : speedUp > 1 ? FiguresWords.LastFaster.With(last.Name, Show(last), Number.Ratio(speedUp), rival)
            : FiguresWords.LastSlower.With(last.Name, Show(last), Number.Ratio(1 / speedUp), rival);
    }

    private static string Show(Measurement measurement) =>
        Duration.Text(measurement.Seconds.Median);
}
