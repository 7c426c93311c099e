using System.Globalization;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Figures.Charts;
using Plotly.NET;

namespace NotebookCourse.Benchmarks.Course.Figures;

/// <summary>What a figure costs. Runs in a fresh process: the first figure is made once.</summary>
public static class FigureBenchmarks
{
    /// <summary>Prints the time of the first figure, of those that follow, and of Plotly.NET's own serialiser.</summary>
    public static void Run()
    {
        var next = 0;
        Print("first figure", [Milliseconds(() => Comparison(next++).Chart().ToHtml())]);
        Print("each figure after it (at most 3)", Repeat(200, () => Comparison(next++).Chart().ToHtml()));
        foreach (var (kind, make) in Kinds)
        {
            make(next++);
            Print($"{kind}, after the first (at most 3)", Repeat(200, () => make(next++)));
        }

        var chart = Plotly.NET.CSharp.Chart.Bar<double, string, string>([1.5, 2], Keys: (string[])["a", "b"]);
        GenericChart.toFigureJson(chart);
        ChartJson.Write(chart);
        Print("a chart with the default layout, by Plotly.NET's serialiser", Repeat(15, () => GenericChart.toFigureJson(chart)));
        Print("the same chart, by ours", Repeat(200, () => ChartJson.Write(chart)));
    }

    private static readonly Machine Machine = Machine.Here;

    private static readonly (string Kind, Func<int, string> Make)[] Kinds =
    [
        ("three lines of seven points", which => new LineChart(
            "speed-up", new("threads", Scale: AxisScale.Log2), new("times as fast"),
            [.. Enumerable.Range(0, 3).Select(line => new NotebookCourse.Figures.Line($"line {line}", [.. Enumerable.Range(0, 7).Select(i => new LinePoint(1 << i, i + which, i, i + 2 * which + 1))]))],
            "caption").ToHtml()),
        ("a Gantt chart of 4 × 25 spans", which => Gantt(4, 25, which)),
        ("a Gantt chart of 10 × 100 spans", which => Gantt(10, 100, which)),
        ("a histogram of two series of 200 samples", which => new NotebookCourse.Figures.Histogram(
            "times", "time", "ms", [.. Enumerable.Range(0, 2).Select(series => new HistogramSeries(
                $"series {series}", new(Enumerable.Range(0, 200).Select(i => (i * 37 + which) % 101 / (1.0 + series)))))], "caption").ToHtml()),
        ("a gallery of twelve pictures of 40 kB", which => new Gallery(
            "pictures", [.. Enumerable.Range(0, 12).Select(i => new GalleryPicture($"picture {i}", $"{which}", new byte[40_000]))], "caption").ToHtml()),
    ];

    private static string Gantt(int lanes, int spans, int which) => new GanttChart(
        "who did what when",
        [.. Enumerable.Range(0, lanes).Select(lane => new GanttLane($"worker {lane}", [.. Enumerable.Range(0, spans).Select(i => new GanttSpan(
            (i + which) * 1e-3, (i + which + 0.9) * 1e-3, i % 2 == 0 ? "running" : "waiting"))]))],
        "caption").ToHtml();

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
