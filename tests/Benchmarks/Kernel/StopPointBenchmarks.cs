using System.Globalization;
using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Benchmarks.Kernel;

/// <summary>What stop points cost hot code in a cell: the same class from the cell's text and from this program, in one process, in turns.</summary>
public static class StopPointBenchmarks
{
    private const int Rounds = 15;

    /// <summary>Prints the ratios.</summary>
    public static async Task RunAsync()
    {
        await using var kernel = await NotebookKernel.StartAsync(new KernelOptions(Path.GetTempPath()));
        await RunAsync(kernel, $"#r \"{typeof(HotCode).Assembly.Location}\"\n{Source()}");
        var lines = await RunAsync(kernel, $$"""
            double Time(Func<long> work, long expected)
            {
                var start = System.Diagnostics.Stopwatch.GetTimestamp();
                if (work() != expected) throw new InvalidOperationException("The two disagree.");
                return System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
            for (var i = 0; i < HotCode.All.Count; i++)
            {
                var (name, cell) = HotCode.All[i];
                var compiled = global::HotCode.All[i].Work;
                List<double> with = [], without = [];
                var expected = compiled();
                for (var round = -5; round < {{Rounds}}; round++)
                {
                    var (a, b) = (Time(cell, expected), Time(compiled, expected));
                    if (round < 0) continue;
                    with.Add(a);
                    without.Add(b);
                }
                Console.WriteLine(FormattableString.Invariant($"{name}\t{with.Order().ElementAt({{Rounds / 2}})}\t{without.Order().ElementAt({{Rounds / 2}})}"));
            }
            """);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split('\t');
            double with = double.Parse(words[1], CultureInfo.InvariantCulture), without = double.Parse(words[2], CultureInfo.InvariantCulture);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{words[0]} in a cell against the same compiled (at most 1.15 times): {with / without:F2} times ({with:F1} ms and {without:F1} ms, {Rounds} rounds)"));
        }
    }

    private static async Task<string> RunAsync(NotebookKernel kernel, string source)
    {
        var run = await kernel.RunAsync(new Cell(CellLanguage.CSharp, source));
        return run.Status == CellStatus.Completed
            ? string.Concat(run.Outputs.Select(output => output.Data["text/plain"]))
            : throw new InvalidOperationException($"The cell ended as {run.Status}: {run.Error?.Message}");
    }

    private static string Source()
    {
        using var reader = new StreamReader(typeof(StopPointBenchmarks).Assembly.GetManifestResourceStream("HotCode.cs")!);
        return reader.ReadToEnd();
    }
}
