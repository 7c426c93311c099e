namespace NotebookCourse.Figures.Charts;

/// <summary>Where the ticks of an axis stand.</summary>
internal static class Ticks
{
    // What is left for the drawing on a phone, and what a digit, a line and the space between two numbers take of it.
    private const double Narrow = 270, Digit = 8.5, LineHeight = 14, Space = 10;

    // Beyond the outermost points, as share of the axis, so that their markers lie inside.
    private const double Margin = 0.04;

    /// <summary>The horizontal axis for these values, with ticks at those that are named.</summary>
    /// <param name="axis">What it measures.</param>
    /// <param name="values">All that it must show.</param>
    /// <param name="named">
    /// Those of them that are ticks themselves, if they are whole and there is room: 1, 2, 4, 8 threads were run, not 2.5.
    /// </param>
    public static AxisSpec Horizontal(AxisLabelling axis, IReadOnlyList<double> values, IReadOnlyList<double> named)
    {
        var ticks = named.All(double.IsInteger) ? Thin(named, axis.Scale, Width) : [];
        // With half of them gone a reader would guess at the others.
        if (ticks.Count * 2 < named.Count)
            ticks = [];
        return Axis(axis, axis.Title, values, ticks, Width);
    }

    /// <summary>A vertical axis, whose title stands elsewhere.</summary>
    /// <param name="axis">What it measures.</param>
    /// <param name="values">All that it must show.</param>
    public static AxisSpec Vertical(AxisLabelling axis, IReadOnlyList<double> values) =>
        Axis(axis, null, values, [], _ => LineHeight);

    private static AxisSpec Axis(
        AxisLabelling axis, string? title, IReadOnlyList<double> values, List<double> ticks, Func<double, double> size)
    {
        if (axis.Scale == AxisScale.Linear)
            return new(title, false, Texts(ticks), null);
        var (low, high) = (values.Min(), values.Max());
        if (ticks.Count > 0)
            return new(title, true, Texts(ticks), Around(low, high));
        var round = axis.Scale == AxisScale.Log2 ? Powers(2, low, high) : RoundNumbers(low, high);
        return new(title, true, Texts(Thin(round, axis.Scale, size)), Around(Math.Min(low, round[0]), Math.Max(high, round[^1])));
    }

    private static List<Tick> Texts(List<double> ticks) => [.. ticks.Select(at => new Tick(at, Text(at)))];

    /// <summary>What is written at a tick.</summary>
    public static string Text(double tick) => tick.ToString("#,0.##########", Language.Numbers);

    private static AxisRange Around(double low, double high)
    {
        var margin = low == high ? 2 : Math.Pow(high / low, Margin);
        return new(low / margin, high * margin);
    }

    /// <summary>The values whose names do not run into each other, the first and the last among them.</summary>
    private static List<double> Thin(IReadOnlyList<double> values, AxisScale scale, Func<double, double> size)
    {
        if (values.Count < 2)
            return [.. values];
        double Place(double value) => scale == AxisScale.Linear ? value : Math.Log(value);
        var pixels = Narrow / (Place(values[^1]) - Place(values[0]));
        bool Fit(double low, double high) => (Place(high) - Place(low)) * pixels >= (size(low) + size(high)) / 2 + Space;
        var kept = new List<double> { values[^1] };
        // From the largest: on a linear axis it is the small ones that crowd.
        for (var i = values.Count - 2; i > 0; i--)
        {
            if (Fit(values[i], kept[^1]) && Fit(values[0], values[i]))
                kept.Add(values[i]);
        }
        if (Fit(values[0], kept[^1]))
            kept.Add(values[0]);
        kept.Reverse();
        return kept;
    }

    private static double Width(double value) => Text(value).Length * Digit;

    /// <summary>The powers of a base from the last that is not above the low value to the first that is not below the high one.</summary>
    private static List<double> Powers(int @base, double low, double high)
    {
        // A hair's breadth: the logarithm of 8 to the base 2 may come out as 3.0000000000000004.
        const double Hair = 1e-9;
        var first = (int)Math.Floor(Math.Log(low, @base) + Hair);
        var last = (int)Math.Ceiling(Math.Log(high, @base) - Hair);
        return [.. Enumerable.Range(first, Math.Max(last, first) - first + 1).Select(power => Math.Pow(@base, power))];
    }

    /// <summary>Powers of ten; over a decade or two, twice and five times these as well.</summary>
    private static List<double> RoundNumbers(double low, double high)
    {
        var powers = Powers(10, low, high);
        if (powers.Count > 3)
            return powers;
        List<double> all = [.. powers.SelectMany(power => new[] { power, 2 * power, 5 * power })];
        var first = Math.Max(0, all.FindLastIndex(each => each <= low));
        var last = all.FindIndex(each => each >= high);
        return all[first..((last < 0 ? all.Count - 1 : last) + 1)];
    }
}
