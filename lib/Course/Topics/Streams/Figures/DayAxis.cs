using System.Globalization;
using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Topics.Streams.Figures;

/// <summary>The hours of a day along the foot of a drawing.</summary>
internal static class DayAxis
{
    private const int Hours = 24, Step = 4;

    /// <summary>The numbers, for below the drawing.</summary>
    public static string Numbers { get; } = string.Concat(Ticks.Select(hour =>
        $"<span class=\"nc-at-foot\" style=\"left:{Svg.Percent((double)hour / Hours)}\">{hour.ToString(CultureInfo.InvariantCulture)}</span>"));

    /// <summary>The lines, for a drawing of 100 by 100.</summary>
    public static string Grid { get; } = string.Concat(Ticks.Select(hour => $"<path class=\"nc-grid\" d=\"M{Svg.Plain(100.0 * hour / Hours)} 0v100\"/>"));

    private static IEnumerable<int> Ticks => Enumerable.Range(0, (Hours / Step) + 1).Select(tick => tick * Step);

    /// <summary>How far along the day a time is: 0 to 1.</summary>
    public static double Share(TimeSpan time) => time.TotalHours / Hours;

    /// <summary>A time of day, as clocks show it.</summary>
    public static string Clock(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}");
}
