using CsCheck;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Primitives.Collections.Checks;

/// <summary>Looks for a program and a schedule whose results no sequential execution explains.</summary>
internal static class Linearizability
{
    /// <summary>More than any program here takes, unless someone tries again for ever.</summary>
    public const int MostSteps = 200;

    /// <summary>Random programs, each under random schedules of the explorer. A failing program is made as small as can be.</summary>
    /// <param name="programs">Programs: for each thread what it calls, by number.</param>
    /// <param name="fresh">Makes a new collection.</param>
    public static void CheckSchedules(Gen<int[][]> programs, Func<Bench> fresh) =>
        programs.Sample(
            program =>
            {
                var found = Explorer.Explore(() => Recorded(program, fresh, []), Search.Priorities(25) with { MostSteps = MostSteps });
                Assert.True(!found.Bad.Any(), found.Bad.FirstOrDefault()?.Outcome.Text);
            },
            iter: 40,
            threads: 1);

    /// <summary>The same under real threads, which also see what the processor reorders.</summary>
    public static void CheckThreads(Gen<int[][]> programs, Func<Bench> fresh) =>
        programs.Sample(
            program =>
            {
                var bench = fresh();
                var history = new History(program.Length);
                TestThreads.Run(program.Length, thread => Play(program, thread, bench, history));
                history.Drain(bench.Take);
                Assert.True(history.IsLinearizable(), history.ToString());
            },
            iter: 200,
            threads: 1);

    /// <summary>Programs whose threads each do a few of the operations that they may.</summary>
    /// <param name="kinds">How many kinds of operation each thread has.</param>
    public static Gen<int[][]> Programs(params int[] kinds) => Gen.Select(Gen.Const(kinds), Gen.Int[1, 4].Array[kinds.Length], Gen.Int[0, 1000].Array[4 * kinds.Length])
        .Select(each => each.Item1.Select((count, thread) => Enumerable.Range(0, each.Item2[thread]).Select(step => each.Item3[(4 * thread) + step] % count).ToArray()).ToArray());

    /// <summary>A program whose calls are recorded and must be explained.</summary>
    public static Scenario Recorded(int[][] program, Func<Bench> fresh, int[] before)
    {
        var bench = fresh();
        var history = new History(program.Length);
        // By the first thread, who may do all, and with numbers of their own.
        for (var step = 0; step < before.Length; step++) history.Do(program.Length, bench.Of(0, step + 100, before[step]));
        return Scenario.Of(program.Length, thread => Play(program, thread, bench, history)).Giving(() => Judge(bench, history));
    }

    private static string Judge(Bench bench, History history)
    {
        history.Drain(bench.Take);
        return history.IsLinearizable() ? "linearizable" : throw new InvalidOperationException($"no sequence explains {history}");
    }

    private static void Play(int[][] program, int thread, Bench bench, History history)
    {
        for (var step = 0; step < program[thread].Length; step++) history.Do(thread, bench.Of(thread, step, program[thread][step]));
    }
}
