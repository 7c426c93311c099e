namespace NotebookCourse.Figures.Charts;

/// <summary>Where the ticks of an axis stand.</summary>
internal static class Ticks
{
    // What is left for the drawing on a phone, and what a digit and the space between two numbers take of it.
    private const double Narrow = 270, Digit = 8.5, Space = 10;

    // Beyond the outermost points, as share of the axis, so that their markers lie inside.
    private const double Margin = 0.04;

    /// <summary>An axis for these values.</summary>
    /// <param name="title">What they measure.</param>
    /// <param name="scale">How the axis is divided.</param>
    /// <param name="values">All that it must show.</param>
    /// <param name="areNamed">Whether whole values are ticks themselves: 1, 2, 4, 8 threads were run, not 2.5.</param>
    public static AxisSpec Axis(string title, AxisScale scale, IReadOnlyList<double> values, bool areNamed)
    {
        var logarithmic = scale != AxisScale.Linear;
        var named = areNamed && values.All(double.IsInteger) ? Thin([.. values.Distinct().Order()], logarithmic) : [];
        if (!logarithmic)
            return new(title, false, Texts(named), null);
        var (low, high) = (values.Min(), values.Max());
        if (named.Count > 0)
            return new(title, true, Texts(named), Around(low, high));
        var round = scale == AxisScale.Log2 ? Powers(2, low, high) : RoundNumbers(low, high);
        return new(title, true, Texts(Thin(round, true, always: true)), Around(Math.Min(low, round[0]), Math.Max(high, round[^1])));
    }

    private static IReadOnlyList<Tick> Texts(IReadOnlyList<double> ticks) => [.. ticks.Select(at => new Tick(at, Number.Plain(at)))];

    private static AxisRange Around(double low, double high)
    {
        var margin = low == high ? 2 : Math.Pow(high / low, Margin);
        return new(low / margin, high * margin);
    }

    /// <summary>The values whose names do not run into each other; none, if fewer than half of them are left.</summary>
    private static List<double> Thin(List<double> values, bool logarithmic, bool always = false)
    {
        double Place(double value) => logarithmic ? Math.Log(value) : value;
        var length = Place(values[^1]) - Place(values[0]);
        var kept = new List<double>();
        // From the largest: on a linear axis it is the small ones that crowd.
        foreach (var value in values.AsEnumerable().Reverse())
        {
            if (kept.Count == 0 || (Place(kept[^1]) - Place(value)) / length * Narrow >= Width(kept[^1]) / 2 + Width(value) / 2 + Space)
                kept.Add(value);
        }
        kept.Reverse();
        return always || kept.Count * 2 >= values.Count ? kept : [];
    }

    private static double Width(double value) => Number.Plain(value).Length * Digit;

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
