namespace NotebookCourse.Topics.Downloads.Exercises;

/// <summary>Jobs that begin when they are called and end when they are told to.</summary>
internal sealed class JobBoard
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource[] _ends;
    private readonly List<int> _begun = [];
    private readonly HashSet<int> _ended = [];

    /// <summary>So many jobs, none of them begun.</summary>
    public JobBoard(int count)
    {
        _ends = [.. Enumerable.Range(0, count).Select(_ => new TaskCompletionSource())];
        Jobs = [.. Enumerable.Range(0, count).Select(job => (Func<Task>)(() => Begin(job)))];
    }

    /// <summary>The jobs; to call one is to begin it, and its task ends when the board ends the job.</summary>
    public IReadOnlyList<Func<Task>> Jobs { get; }

    /// <summary>The jobs that were begun, in order; one that was begun twice stands here twice.</summary>
    public IReadOnlyList<int> Begun
    {
        get
        {
            lock (_gate)
                return [.. _begun];
        }
    }

    /// <summary>The jobs that have begun and not ended.</summary>
    public IReadOnlyList<int> InFlight
    {
        get
        {
            lock (_gate)
                return [.. _begun.Distinct().Where(job => !_ended.Contains(job))];
        }
    }

    /// <summary>The most that were in flight at any time.</summary>
    public int Peak { get; private set; }

    /// <summary>Ends a job, with a failure or well.</summary>
    public void End(int job, Exception? failure = null)
    {
        lock (_gate)
            _ended.Add(job);
        if (failure is null)
            _ends[job].SetResult();
        else
            _ends[job].SetException(failure);
    }

    private Task Begin(int job)
    {
        lock (_gate)
        {
            _begun.Add(job);
            Peak = Math.Max(Peak, InFlight.Count);
        }
        return _ends[job].Task;
    }
}
