namespace NotebookCourse.Topics.Downloads;

/// <summary>A few tasks; each takes the next job when it has finished one, so at most that many are under way.</summary>
/// <remarks>
/// <see cref="Parallel.ForEachAsync{TSource}(IEnumerable{TSource}, ParallelOptions, Func{TSource, CancellationToken, ValueTask})"/>
/// does the same, but does not say which worker it is. Beware of its default: as many as there are processors,
/// which has nothing to do with how many answers one can wait for.
/// </remarks>
/// <param name="most">How many jobs may be under way at the same time.</param>
internal sealed class FewTasks(int most) : DownloadStrategy
{
    public override string Id => $"at-most-{most}";

    public override string Name => DownloadsWords.AtMostInFlight.With(most);

    public override void Do(int jobs, Job work)
    {
        var taken = 0;
        Await(() => Task.WhenAll(Enumerable.Range(0, Math.Min(most, jobs)).Select(WorkAsync)));

        async Task WorkAsync(int worker)
        {
            // Reading and raising in two steps would hand one job to two workers.
            for (var job = Interlocked.Increment(ref taken) - 1; job < jobs; job = Interlocked.Increment(ref taken) - 1)
                await work(worker, job, AwaitingWait.Instance);
        }
    }
}
