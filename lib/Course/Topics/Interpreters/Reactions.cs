using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Interpreters;

/// <summary>A thread waits for requests, and answers each with a little interpreting; beside it another thread may compute.</summary>
internal static class Reactions
{
    /// <summary>How many requests are usually answered.</summary>
    public const int Usual = 15;

    // A request comes so long after the last answer; the answer is a number that is soon factored.
    private const int WaitMilliseconds = 2, Small = 1_009;

    /// <summary>How long each answer took from its request on, in seconds.</summary>
    /// <param name="globalLock">The lock that both need.</param>
    /// <param name="requests">How many requests there are.</param>
    /// <param name="besides">Whether another thread computes meanwhile.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<double> Measure(IGlobalLock globalLock, int requests, bool besides, CancellationToken stop)
    {
        var clock = TimeProvider.System;
        var (constants, began) = (Evaluator<PlainCounting>.NewConstants(), clock.GetTimestamp());
        var (reactions, areAnswered) = (new List<double>(), false);
        DedicatedThreads.Run(besides ? 2 : 1, number =>
        {
            var thread = new LockedThread(globalLock, clock, began);
            var evaluator = new Evaluator<PlainCounting>(constants, thread);
            if (number == 0) thread.Run(Answer);
            else thread.Run(Compute);

            void Answer()
            {
                try
                {
                    for (var request = 0; request < requests; request++)
                    {
                        long came = 0;
                        thread.Outside(LockState.Waits, releases: true, () =>
                        {
                            stop.WaitHandle.WaitOne(WaitMilliseconds);
                            came = clock.GetTimestamp();
                        });
                        stop.ThrowIfCancellationRequested();
                        evaluator.Run(Small, []);
                        reactions.Add(clock.GetElapsedTime(came).TotalSeconds);
                    }
                }
                finally
                {
                    // Or the other one would go on for ever.
                    Volatile.Write(ref areAnswered, true);
                }
            }

            void Compute()
            {
                while (!Volatile.Read(ref areAnswered)) evaluator.Run(LockRun.Prime, []);
            }
        });
        return reactions;
    }
}
