using NotebookCourse.Figures;

namespace NotebookCourse.Tests.Figures;

internal static class SampleFigures
{
    public const string Hostile = "</script><img src=x onerror=alert(1)> & \"it's\" <b>bold</b>";

    public static BarChart Bars(params Bar[] bars) => new(
        "Time of each variant",
        "time",
        "ms",
        bars.Length > 0 ? bars : [new("one after the other", 47.28, 46.5, 49), new("4 threads", 24.5, 24, 26.125)],
        "Four threads were faster.");
}
