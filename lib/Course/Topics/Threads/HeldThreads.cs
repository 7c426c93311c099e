namespace NotebookCourse.Topics.Threads;

/// <summary>Threads that have begun, and stand at a gate until they are let go.</summary>
/// <remarks>
/// The gate is an event of the system and not a monitor: of those at a monitor each must take its lock once more before
/// it can leave, and ten thousand in that queue would be what one measures.
/// </remarks>
internal sealed class HeldThreads : IDisposable
{
    private readonly ManualResetEvent _gate = new(false);
    private readonly ManualResetEvent _allBegan = new(false);
    private readonly List<Thread> _threads;
    private int _toBegin;

    /// <summary>Starts threads, as many as the system lets it, and returns when all of these have begun.</summary>
    /// <param name="count">How many are wanted.</param>
    /// <param name="begin">What each does before it stands at the gate, given its number from 0.</param>
    /// <param name="start">Starts one; there for tests.</param>
    public HeldThreads(int count, Action<int>? begin = null, Action<Thread>? start = null)
    {
        _threads = new(count);
        start ??= thread => thread.UnsafeStart();
        // One more for ourselves, so that nobody finds the count at nothing before the last thread has been started.
        _toBegin = count + 1;
        for (var number = 0; number < count; number++)
        {
            var mine = number;
            var thread = new Thread(() => Hold(begin, mine)) { IsBackground = true };
            try
            {
                start(thread);
            }
            catch (OutOfMemoryException refused)
            {
                // This is how .NET says that the system has no thread left to give, whatever the limit was.
                Refusal = refused.Message;
                Interlocked.Add(ref _toBegin, number - count);
                break;
            }
            _threads.Add(thread);
        }
        CountDown();
        _allBegan.WaitOne();
    }

    /// <summary>The threads that there are.</summary>
    public IReadOnlyList<Thread> Threads => _threads;

    /// <summary>What the system said when it gave no more; null if it gave all that were wanted.</summary>
    public string? Refusal { get; }

    /// <summary>Lets all go, and waits until they have ended.</summary>
    public void Dispose()
    {
        _gate.Set();
        foreach (var thread in _threads)
            thread.Join();
        _gate.Dispose();
        _allBegan.Dispose();
    }

    private void Hold(Action<int>? begin, int number)
    {
        begin?.Invoke(number);
        CountDown();
        _gate.WaitOne();
    }

    private void CountDown()
    {
        if (Interlocked.Decrement(ref _toBegin) == 0)
            _allBegan.Set();
    }
}
