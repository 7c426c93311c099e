using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Events;

/// <summary>A press of the button, for a handler that is written in a cell: it has something slow to do and then something to show.</summary>
/// <remarks>Any thread may compute. Only the loop's may show: a window belongs to the thread that runs its loop.</remarks>
public sealed class ButtonPress
{
    private readonly ILoopEnvironment _environment;
    private readonly Action<LoopSpan, bool> _computed;
    private readonly Action<bool> _shown;
    private readonly int _loopThread = Environment.CurrentManagedThreadId;

    /// <summary>A press that is handled on the calling thread, which is the loop's.</summary>
    /// <param name="environment">Where the loop is tried out.</param>
    /// <param name="computed">Told when somebody computed, and whether that was the loop.</param>
    /// <param name="shown">Told that the result is shown, and whether by the loop.</param>
    internal ButtonPress(ILoopEnvironment environment, Action<LoopSpan, bool> computed, Action<bool> shown) =>
        (_environment, _computed, _shown) = (environment, computed, shown);

    /// <summary>The loop that called the handler.</summary>
    public EventLoop Loop => _environment.Loop;

    private bool IsOnTheLoop => Environment.CurrentManagedThreadId == _loopThread;

    /// <summary>Keeps the thread that calls it busy.</summary>
    /// <param name="milliseconds">For how long: 1 to 5,000.</param>
    public void Compute(int milliseconds)
    {
        Require.InRange(milliseconds, 1, 5_000);
        var start = _environment.Now;
        try
        {
            _environment.Work(milliseconds / 1_000.0);
        }
        catch (OperationCanceledException) when (!IsOnTheLoop)
        {
            // The cell was stopped. On a thread of its own that would end more than the thread.
            return;
        }
        _computed(new(start, _environment.Now), IsOnTheLoop);
    }

    /// <summary>Shows what came out: the work is done. Only the loop may.</summary>
    public void Show() => _shown(IsOnTheLoop);
}
