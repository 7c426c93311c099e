using System.Runtime.ExceptionServices;

namespace NotebookCourse.Experiments;

/// <summary>Runs work on threads of its own: made for it, ended with it, none borrowed from the pool.</summary>
public static class DedicatedThreads
{
    /// <summary>The most threads that a run may ask for.</summary>
    public const int Most = 1024;

    /// <summary>Starts <paramref name="threads"/> threads, gives each its number from zero, and waits for all.</summary>
    /// <remarks>
    /// An exception on a bare thread would end the whole process, so each thread keeps its own and the caller
    /// gets the one of the lowest-numbered thread, once all threads have ended.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is not 1 to <see cref="Most"/>.</exception>
    public static void Run(int threads, Action<int> work)
    {
        Require.InRange(threads, 1, Most);
        var failures = new ExceptionDispatchInfo?[threads];
        var started = new List<Thread>(threads);
        try
        {
            for (var worker = 0; worker < threads; worker++)
            {
                // The loop variable is one for all rounds; without a copy threads would read a later worker's number.
                var mine = worker;
                var thread = new Thread(() => failures[mine] = FailureOf(work, mine)) { IsBackground = true };
                thread.Start();
                started.Add(thread);
            }
        }
        finally
        {
            // Also when the system refuses one more thread: none may go on behind the caller's back.
            foreach (var thread in started)
                thread.Join();
        }
        foreach (var failure in failures)
            failure?.Throw();
    }

    private static ExceptionDispatchInfo? FailureOf(Action<int> work, int worker)
    {
        try
        {
            work(worker);
            return null;
        }
        catch (Exception failure)
        {
            return ExceptionDispatchInfo.Capture(failure);
        }
    }
}
