namespace NotebookCourse.Figures;

/// <summary>How far a drawing reaches, so that one whisker or one sample does not press all else flat.</summary>
internal static class Clip
{
    // A whisker that reaches this many times as high as the highest value takes more than half of the drawing.
    private const double FarAbove = 2;

    // Cut whiskers stand out above everything all the same.
    private const double Room = 1.3;

    // Tukey calls three of these beyond the quartile far out; a skewed distribution has samples there that belong to it.
    private const double FarOut = 8;

    // More than this is no outlier but a second hump.
    private const double Few = 0.05;

    /// <summary>Where whiskers are cut; infinite if none reaches far above the values.</summary>
    /// <param name="values">What the whiskers belong to.</param>
    /// <param name="ends">Where they end.</param>
    public static double Whiskers(IEnumerable<double> values, IEnumerable<double> ends)
    {
        var highest = values.Max();
        return highest > 0 && ends.Max() > FarAbove * highest ? Room * highest : double.PositiveInfinity;
    }

    /// <summary>Up to where samples are drawn; infinite if none lies far out.</summary>
    public static double Samples(IReadOnlyList<HistogramSeries> series)
    {
        var limit = series.Max(each => each.Samples.UpperQuartile + (FarOut * each.Samples.InterquartileRange));
        var beyond = series.Sum(each => each.Samples.Count(sample => sample > limit));
        // Where the middle half is one value, nothing can be said of what is far.
        return series.All(each => each.Samples.InterquartileRange > 0) && beyond <= Few * series.Sum(each => each.Samples.Count) ? limit : double.PositiveInfinity;
    }
}
