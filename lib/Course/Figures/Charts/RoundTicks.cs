namespace NotebookCourse.Figures.Charts;

/// <summary>Ticks of a linear axis at round numbers, for drawings of ours; in its own, Plotly finds them itself.</summary>
internal static class RoundTicks
{
    private static readonly double[] Steps = [1, 2, 5, 10];

    // 0.3 / 0.1 is a hair's breadth below 3.
    private const double Hair = 1e-9;

    /// <summary>Ticks at whole multiples of 1, 2 or 5 times a power of ten.</summary>
    /// <param name="from">Where the axis begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="most">How many steps there are at most.</param>
    /// <param name="least">The least step, for what comes whole.</param>
    public static IReadOnlyList<Tick> Within(double from, double to, int most, double least = 0)
    {
        if (to <= from)
            return [new(from, Ticks.Text(from))];
        var step = Math.Max(RoundUp((to - from) / most), least);
        var (first, last) = (Math.Ceiling(from / step - Hair), Math.Floor(to / step + Hair));
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step).Select(at => new Tick(at, Ticks.Text(at)))];
    }

    private static double RoundUp(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return Steps.First(round => round * power >= step * (1 - Hair)) * power;
    }
}
