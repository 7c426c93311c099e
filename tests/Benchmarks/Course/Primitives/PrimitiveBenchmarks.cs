using System.Globalization;
using NotebookCourse.Benchmarks.Course.Interleaving;
using NotebookCourse.Experiments;

namespace NotebookCourse.Benchmarks.Course.Primitives;

/// <summary>The primitives beside those of .NET, uncontended and contended, with one to eight threads.</summary>
public static class PrimitiveBenchmarks
{
    private const int Rounds = 7, Many = 8, Few = 2;

    private static readonly (string Name, IReadOnlyList<Contender> Contenders)[] Groups =
    [
        ("locks: sections", LockContenders.Locks),
        ("semaphores: wait and release", LockContenders.Semaphores),
        ("barriers: phases", MeetingContenders.Barriers),
        ("reader–writer locks: sections, one in 16 writes", MeetingContenders.Doors),
        ("from one thread to another: items", CollectionContenders.Pipes),
        ("queues: one in, one out", CollectionContenders.Queues),
        ("stacks: one in, one out", CollectionContenders.Stacks),
        ("bounded buffers: one in, one out", CollectionContenders.Buffers),
        ("awaited locks: sections", AwaitedContenders.Locks),
        ("pools: Fibonacci of 22, forked down to 4", AwaitedContenders.Pools),
    ];

    /// <summary>Prints one table. Takes about two minutes.</summary>
    public static void Run() => TextTable.Print(
        $"""
        Million operations a second (median of {Rounds} turns); in brackets, times the first of the group.
        Own: each thread has a primitive of its own. Shared: all threads have the same.
        Fairness with {Many} threads ({Few} if no more can share it): the least lucky thread's part of its fair share, and the longest wait.
        {Environment.ProcessorCount} processors
        """,
        [
            ["", .. Column.All.Select(column => column.ToString()), "least lucky", "longest ms", "target", ""],
            .. Groups.SelectMany(group => Rows(group.Name, group.Contenders)),
        ]);

    private static IEnumerable<string[]> Rows(string name, IReadOnlyList<Contender> contenders)
    {
        yield return [name, .. Enumerable.Repeat("", Column.All.Count + 4)];
        // Column by column, so that all of a group take turns; a table shows them row by row.
        var samples = Column.All.ToDictionary(column => column, column => Measure(column, contenders));
        for (var which = 0; which < contenders.Count; which++)
        {
            var (contender, row) = (contenders[which], which);
            yield return
            [
                "  " + contender.Name,
                .. Column.All.Select(column => Cell(samples[column][row], samples[column][0])),
                .. FairnessOf(contender),
                .. Target(contender, column => samples[column][row]!.Median / samples[column][0]!.Median),
            ];
        }
    }

    private static Samples?[] Measure(Column column, IReadOnlyList<Contender> contenders)
    {
        var those = contenders.Where(contender => contender.Fits(column)).ToList();
        var samples = Turns.Take(Rounds, [.. those.Select(contender => (Func<double>)(() => Clean(contender, column)))]);
        return [.. contenders.Select(contender => those.IndexOf(contender) is var which and >= 0 ? samples[which] : null)];
    }

    private static double Clean(Contender contender, Column column)
    {
        // What one leaves behind is not collected in the next one's time.
        GC.Collect();
        return contender.Measure(column.Threads, column.IsShared);
    }

    private static string Cell(Samples? samples, Samples? peers) => samples is null
        ? "–"
        : Text($"{samples.Median / 1e6:G3} ({samples.Median / peers!.Median:F2})");

    private static string[] FairnessOf(Contender contender)
    {
        if (contender.Section is not { } section) return ["", ""];
        var fairness = Fairness.Of(contender.Fits(Column.Shared(Many)) ? Many : Few, section);
        return [Text($"{fairness.LeastLucky:F2}"), Text($"{fairness.LongestWait:F1}")];
    }

    private static string[] Target(Contender contender, Func<Column, double> ratio) => contender.Target is not { } target
        ? ["", ""]
        : [Text($"{target.Column} ≥ {target.Least:F2}"), ratio(target.Column) >= target.Least ? "met" : "missed"];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
