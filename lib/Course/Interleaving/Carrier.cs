namespace NotebookCourse.Interleaving;

/// <summary>A thread of the operating system that carries one logical thread after another.</summary>
/// <remarks>
/// To start a thread and to have it end takes longer than a small program's runs. Whoever gives it the next logical
/// thread need not wait until it has left the one before, which has nothing to do any more.
/// </remarks>
internal sealed class Carrier : IDisposable
{
    /// <summary>How large its stack is, in bytes.</summary>
    public const int StackBytes = 8 * 1024 * 1024;

    private readonly Baton _turn = new();
    private Action? _next;
    private volatile bool _isClosed;

    /// <summary>Starts the thread.</summary>
    public Carrier(string name)
    {
        Thread = new Thread(Live, StackBytes) { IsBackground = true, Name = name };
        Thread.Start();
    }

    /// <summary>The thread.</summary>
    public Thread Thread { get; }

    /// <summary>Whether nobody knows when, or how, it will leave what it carries.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Has it carry something as soon as it has left what it carries now.</summary>
    public void Carry(Action life)
    {
        Volatile.Write(ref _next, life);
        _turn.Give();
    }

    /// <summary>Says that it is not to be used again.</summary>
    public void Spend()
    {
        IsSpent = true;
        Dispose();
    }

    /// <summary>Ends the thread when it has left what it carries.</summary>
    public void Dispose()
    {
        _isClosed = true;
        _turn.Give();
    }

    private void Live()
    {
        // Two turns given before the first is taken are one, and what was to be carried first is over by then.
        for (_turn.Take(); !_isClosed; _turn.Take()) Interlocked.Exchange(ref _next, null)?.Invoke();
        _turn.Dispose();
    }
}
