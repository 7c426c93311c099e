using System.Globalization;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Figures.Charts;
using Plotly.NET;

namespace NotebookCourse.Benchmarks.Course;

/// <summary>What a figure costs. Runs in a fresh process: the first figure is made once.</summary>
public static class FigureFigures
{
    /// <summary>Prints the time of the first figure, of those that follow, and of Plotly.NET's own serialiser.</summary>
    public static void Run()
    {
        var next = 0;
        Print("first figure", [Milliseconds(() => Comparison(next++).Chart().ToHtml())]);
        Print("each figure after it (at most 3)", Repeat(200, () => Comparison(next++).Chart().ToHtml()));

        var chart = Plotly.NET.CSharp.Chart.Bar<double, string, string>([1.5, 2], Keys: (string[])["a", "b"]);
        GenericChart.toFigureJson(chart);
        ChartJson.Write(chart);
        Print("a chart with the default layout, by Plotly.NET's serialiser", Repeat(15, () => GenericChart.toFigureJson(chart)));
        Print("the same chart, by ours", Repeat(200, () => ChartJson.Write(chart)));
    }

    private static readonly Machine Machine = Machine.Here;

    // Other numbers each time, so that nothing can be remembered from one figure to the next.
    private static Comparison Comparison(int which) => new()
    {
        Question = "Which is fastest?",
        Measurements =
        [
            new("one after the other", new([0.040 + which * 1e-5, 0.041, 0.042])),
            new("4 threads", new([0.020 + which * 1e-5, 0.021, 0.022])),
        ],
        Machine = Machine,
        Taken = TimeProvider.System.GetUtcNow(),
    };

    private static double[] Repeat(int times, Action action) =>
        [.. Enumerable.Range(0, times).Select(_ => Milliseconds(action))];

    private static double Milliseconds(Action action)
    {
        var start = TimeProvider.System.GetTimestamp();
        action();
        return TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Print(string what, double[] milliseconds)
    {
        var samples = new Samples(milliseconds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {samples.Median:F2} ms (middle half {samples.LowerQuartile:F2} to {samples.UpperQuartile:F2}, {samples.Count} runs)"));
    }
}
