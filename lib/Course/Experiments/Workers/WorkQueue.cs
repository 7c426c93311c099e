namespace NotebookCourse.Experiments.Workers;

/// <summary>The shares of one run, from which the workers take theirs, several at the same time.</summary>
internal sealed class WorkQueue(int count, int workers, Partitioning partitioning)
{
    private readonly IndexRange[] _shares = partitioning.Cut(count, workers);
    private int _taken;

    /// <summary>What a worker has to do, share by share: each is taken when it is asked for and not before.</summary>
    public IEnumerable<IndexRange> Of(int worker)
    {
        if (!partitioning.ToWhoeverIsFree)
        {
            yield return _shares[worker];
            yield break;
        }
        // "_taken++" would now and then give one share to two workers.
        while (Interlocked.Increment(ref _taken) - 1 is var next && next < _shares.Length)
            yield return _shares[next];
    }
}
