using System.Globalization;
using System.Runtime.CompilerServices;
using NotebookCourse.Experiments;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Benchmarks.Course.Interleaving;

/// <summary>What schedule points cost outside an exploration: a loop with one, over a loop without.</summary>
internal static class SchedulePointBenchmarks
{
    private const int Turns = 20_000_000;
    private const double Most = 1;

    private static int _place;

    /// <summary>Prints the nanoseconds of each.</summary>
    public static void Run()
    {
        Action[] loops = [Empty, PlainReads, Points, Reads, Writes];
        var samples = NotebookCourse.Benchmarks.Course.Interleaving.Turns.Take(15, [.. loops.Select(loop => (Func<double>)(() => ProcessorTime.Seconds(loop) / Turns * 1e9))]);
        TextTable.Print("Outside an exploration: nanoseconds over an empty loop (median)",
        [
            ["", "ns", "target", ""],
            ["a read of a volatile field", Over(samples[1]), "", ""],
            .. new[] { ("SchedulePoint.Here", samples[2]), ("Atomic.Read", samples[3]), ("Atomic.Write", samples[4]) }
                .Select(each => (string[])[each.Item1, Over(each.Item2), "1.00", each.Item2.Median - samples[0].Median <= Most ? "met" : "missed"]),
        ]);

        string Over(Samples loop) => (loop.Median - samples[0].Median).ToString("F2", CultureInfo.InvariantCulture);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Empty()
    {
        for (var turn = 0; turn < Turns; turn++)
        {
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PlainReads()
    {
        for (var turn = 0; turn < Turns; turn++)
            Volatile.Read(ref _place);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Points()
    {
        for (var turn = 0; turn < Turns; turn++)
            SchedulePoint.Here();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Reads()
    {
        for (var turn = 0; turn < Turns; turn++)
            Atomic.Read(ref _place);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Writes()
    {
        for (var turn = 0; turn < Turns; turn++)
            Atomic.Write(ref _place, turn);
    }
}
