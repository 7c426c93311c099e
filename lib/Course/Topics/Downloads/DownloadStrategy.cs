namespace NotebookCourse.Topics.Downloads;

/// <summary>Decides who does the jobs, and how many of them at the same time.</summary>
internal abstract class DownloadStrategy
{
    /// <summary>What kept runs know it by.</summary>
    public abstract string Id { get; }

    /// <summary>What a chart calls it.</summary>
    public abstract string Name { get; }

    /// <summary>Does every job once and returns when all are done.</summary>
    /// <param name="jobs">How many there are.</param>
    /// <param name="work">Does one job.</param>
    public abstract void Do(int jobs, Job work);

    /// <summary>Does one job, and ends when it is done.</summary>
    /// <param name="worker">Who does it, from 0; nobody does two at a time.</param>
    /// <param name="job">Which, from 0.</param>
    /// <param name="wait">How the worker waits.</param>
    internal delegate ValueTask Job(int worker, int job, NetworkWait wait);

    // A blocking job has ended when it returns, so this takes its result and waits for nothing.
    private protected static void Block(ValueTask done) => done.GetAwaiter().GetResult();

    // On the pool, whatever context the caller has: it is about to block, and a continuation might need it.
    private protected static void Await(Func<Task> tasks) => Task.Run(tasks).GetAwaiter().GetResult();
}
