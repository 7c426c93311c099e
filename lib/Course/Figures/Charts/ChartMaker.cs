using System.Text.Json;
using Plotly.NET;

namespace NotebookCourse.Figures.Charts;

/// <summary>Makes charts with Plotly.NET. Runs in <see cref="ChartContext"/>, nowhere else.</summary>
internal static class ChartMaker
{
    /// <summary>The chart of a spec, both as JSON.</summary>
    public static string Make(string spec) =>
        ChartJson.Write(Chart(JsonSerializer.Deserialize(spec, ChartSpecs.Default.ChartSpec)!));

    internal static GenericChart Chart(ChartSpec spec) => spec switch
    {
        BarSpec bars => BarsMaker.Chart(bars),
        LineSpec lines => LinesMaker.Chart(lines),
        GanttSpec spans => GanttMaker.Chart(spans),
        HistogramSpec bins => HistogramMaker.Chart(bins),
        _ => throw new InvalidOperationException(FiguresWords.ChartUnknown.With(spec.GetType().Name)),
    };
}
