using System.Diagnostics;
using System.Globalization;
using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Benchmarks.Kernel;

/// <summary>What a learner waits for: the kernel's start, a small cell, a loop in a cell, and what a long sitting costs.</summary>
public static class KernelBenchmarks
{
    private const int Starts = 10, WarmCells = 100, Races = 9, SittingCells = 1000, CellsAReading = 100;

    private const int Numbers = 20_000;

    /// <summary>Prints the figures.</summary>
    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("kernel-figures-").FullName;
        try
        {
            await PrintStartAsync(folder);
            await using var kernel = await NotebookKernel.StartAsync(new KernelOptions(folder));
            await PrintWarmCellAsync(kernel);
            await PrintFactorisationAsync(kernel);
            await PrintSittingAsync(kernel);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task PrintStartAsync(string folder)
    {
        var seconds = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await using var kernel = await NotebookKernel.StartAsync(new KernelOptions(folder));
            await RunAsync(kernel, "6 * 7");
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        Print($"start of the process to the first cell's result (at most 1.2 s): {Median(seconds):F2} s, {seconds.Min():F2} to {seconds.Max():F2}, {Starts} starts");
    }

    private static async Task PrintWarmCellAsync(NotebookKernel kernel)
    {
        var milliseconds = new List<double>();
        for (var i = 0; i < WarmCells + 10; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await RunAsync(kernel, $"var warm{i} = {i}; warm{i} + 1");
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        Print($"small warm cell, asked to answered (at most 20 ms): {Median(milliseconds.Skip(10)):F1} ms, {WarmCells} cells");
    }

    private static async Task PrintFactorisationAsync(NotebookKernel kernel)
    {
        await RunAsync(kernel, Source("NaiveFactors.cs"));
        List<double> inCell = [], compiled = [];
        for (var i = -1; i < Races; i++)
        {
            var answer = await RunAsync(kernel, $$"""
                {
                    var start = System.Diagnostics.Stopwatch.GetTimestamp();
                    var count = NaiveFactors.Count({{Numbers}});
                    Console.Write(FormattableString.Invariant($"{count} {System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds}"));
                }
                """);
            var words = answer.Split(' ');
            var start = Stopwatch.GetTimestamp();
            var count = NaiveFactors.Count(Numbers);
            var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (words[0] != count.ToString(CultureInfo.InvariantCulture))
                throw new InvalidOperationException($"The cell counted {words[0]} factors, the compiled method {count}.");
            if (i < 0) continue;
            compiled.Add(elapsed);
            inCell.Add(double.Parse(words[1], CultureInfo.InvariantCulture));
        }
        Print($"naive factorisation in a cell against the same method compiled (at most 1.15 times): {Median(inCell) / Median(compiled):F2} times ({Median(inCell):F0} ms and {Median(compiled):F0} ms, {Races} runs each)");
    }

    private static async Task PrintSittingAsync(NotebookKernel kernel)
    {
        var megabytes = new List<double>();
        for (var i = 0; i <= SittingCells; i++)
        {
            if (i % CellsAReading == 0)
                megabytes.Add(double.Parse(await RunAsync(kernel, "GC.Collect(); GC.WaitForPendingFinalizers(); GC.Collect(); Console.Write(FormattableString.Invariant($\"{Environment.WorkingSet / 1048576.0}\"));"), CultureInfo.InvariantCulture));
            await RunAsync(kernel, $"var sitting{i} = Enumerable.Range(0, 10).Select(n => n * {i}).ToArray(); sitting{i}.Sum()");
        }
        Print($"memory after every {CellsAReading} cells (at most 10 MB more each, flat): {string.Join(", ", megabytes.Select(each => each.ToString("F0", CultureInfo.InvariantCulture)))} MB");
    }

    private static async Task<string> RunAsync(NotebookKernel kernel, string source)
    {
        var run = await kernel.RunAsync(new Cell(CellLanguage.CSharp, source));
        return run.Status == CellStatus.Completed
            ? string.Concat(run.Outputs.Select(output => output.Data["text/plain"]))
            : throw new InvalidOperationException($"The cell ended as {run.Status}: {run.Error?.Message}");
    }

    private static string Source(string resource)
    {
        using var reader = new StreamReader(typeof(KernelBenchmarks).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
