using System.Runtime.ExceptionServices;

namespace NotebookCourse.Tests.Primitives.Collections.Checks;

/// <summary>Threads that begin together.</summary>
internal static class TestThreads
{
    /// <summary>Runs a body on each of several threads, and returns when all have ended.</summary>
    public static void Run(int threads, Action<int> body)
    {
        using var start = new Barrier(threads);
        Exception? failure = null;
        var all = Enumerable.Range(0, threads).Select(number => new Thread(() => Play(number)) { IsBackground = true }).ToArray();
        foreach (var thread in all) thread.Start();
        foreach (var thread in all) thread.Join();
        if (failure is not null) ExceptionDispatchInfo.Throw(failure);

        void Play(int number)
        {
            start.SignalAndWait();
            try
            {
                body(number);
            }
            catch (Exception error)
            {
                failure = error;
            }
        }
    }
}
