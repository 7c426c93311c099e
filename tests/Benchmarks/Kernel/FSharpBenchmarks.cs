using System.Diagnostics;
using NotebookCourse.Benchmarks.Player;
using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Benchmarks.Kernel;

/// <summary>What a learner waits for in F# cells, and in C# cells in the same run: the first cell, the import of the course, a small cell.</summary>
public static class FSharpBenchmarks
{
    private const int Starts = 5, WarmCells = 50, Discarded = 10;

    /// <summary>Prints the figures.</summary>
    public static async Task RunAsync()
    {
        var library = Path.Combine(PlayerAtWork.Repository, "lib");
        await PrintAsync("F#", CellLanguage.FSharp, Path.Combine(library, "course.fsx"), "at most 5 s", i => $"let warm{i} = {i}\nwarm{i} + 1");
        await PrintAsync("C#", CellLanguage.CSharp, Path.Combine(library, "course.csx"), "for comparison", i => $"var warm{i} = {i}; warm{i} + 1");
    }

    private static async Task PrintAsync(string name, CellLanguage language, string script, string goal, Func<int, string> small)
    {
        List<double> first = [], import = [], warm = [];
        for (var start = 0; start < Starts; start++)
        {
            await using var kernel = await NotebookKernel.StartAsync(new KernelOptions(Path.GetTempPath()));
            // As in a chapter: a C# cell has run before.
            await TimeAsync(kernel, CellLanguage.CSharp, "6 * 7");
            first.Add(await TimeAsync(kernel, language, small(Discarded + WarmCells)));
            import.Add(await TimeAsync(kernel, language, $"#!import {script}"));
            for (var i = 0; i < Discarded + WarmCells; i++)
            {
                var milliseconds = await TimeAsync(kernel, language, small(i));
                if (i >= Discarded) warm.Add(milliseconds);
            }
        }
        Console.WriteLine(FormattableString.Invariant(
            $"{name}: first cell ({goal}) {Median(first):F0} ms, import of the course {Median(import):F0} ms, small warm cell (at most 100 ms) {Median(warm):F1} ms; medians of {Starts} processes"));
    }

    private static async Task<double> TimeAsync(NotebookKernel kernel, CellLanguage language, string source)
    {
        var start = Stopwatch.GetTimestamp();
        var run = await kernel.RunAsync(new Cell(language, source));
        return run.Status == CellStatus.Completed
            ? Stopwatch.GetElapsedTime(start).TotalMilliseconds
            : throw new InvalidOperationException($"The cell ended as {run.Status}: {run.Error?.Message}");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
