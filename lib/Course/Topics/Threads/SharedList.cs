using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Threads;

/// <summary>Several threads that add to one <see cref="List{T}"/>, which is not made for it.</summary>
public static class SharedList
{
    /// <summary>Adds, without any order between the threads, and looks what became of it: again and again until something goes wrong or a second is up.</summary>
    /// <param name="threads">1 to 64.</param>
    /// <param name="perThread">How many items each adds; 1 to 1,000,000.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static SharedListRun Race(int threads, int perThread = 1_000_000)
    {
        Require.InRange(threads, 1, 64);
        Require.InRange(perThread, 1, 1_000_000);
        if (threads == 1)
            return Round(threads, perThread);
        var rounds = UntilSeen.Repeat(
            () => Round(threads, perThread), run => run.Failures.Count > 0 || run.Count < run.Expected, least: 1, TimeProvider.System, HostContext.StopToken);
        return rounds[^1] with { Rounds = rounds.Count };
    }

    private static SharedListRun Round(int threads, int perThread)
    {
        var list = new List<int>();
        var failures = new string?[threads];
        using var together = new System.Threading.Barrier(threads);
        DedicatedThreads.Run(threads, thread =>
        {
            together.SignalAndWait();
            try
            {
                for (var item = 0; item < perThread; item++)
                    list.Add(item);
            }
            // What it throws is what is to be seen: the list finds itself in a state that its code knows to be impossible.
            catch (Exception failure)
            {
                failures[thread] = failure.GetType().Name;
            }
        });
        return new(threads, perThread, list.Count, [.. failures.OfType<string>()]);
    }
}
