namespace NotebookCourse;

/// <summary>The place under the running cell for whatever takes long enough that somebody will wait for it.</summary>
/// <remarks>What is over before anyone looks shows nothing; the rest shows something now and then, not all the time.</remarks>
/// <param name="clock">Tells the time.</param>
/// <param name="after">After how much time it shows something for the first time; half a second if nothing is said.</param>
internal sealed class UnderWay(TimeProvider clock, TimeSpan? after = null)
{
    private static readonly TimeSpan Worthwhile = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.25);

    private readonly TimeSpan _beforeTheFirst = after ?? TimeSpan.FromSeconds(0.5);
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _shownAt;
    private Action<object>? _update;

    /// <summary>How much time has passed since it began.</summary>
    public TimeSpan Elapsed => clock.GetElapsedTime(_start);

    /// <summary>Shows how far it has come, if it is time to.</summary>
    /// <param name="elapsed">How long it has worked.</param>
    /// <param name="left">At most how much longer it will take.</param>
    /// <param name="draw">Makes what is shown.</param>
    public void Say(TimeSpan elapsed, TimeSpan left, Func<object> draw)
    {
        if (!HostContext.CanShow || !IsTime(elapsed, left)) return;
        if (_update is null) _update = HostContext.Show(draw());
        else _update(draw());
        // From after the drawing, so that a slow one does not take all the time.
        _shownAt = Elapsed;
    }

    /// <summary>Replaces what was shown by last words; if nothing was shown there are none.</summary>
    public void Close(Func<string> words) => _update?.Invoke(words());

    private bool IsTime(TimeSpan elapsed, TimeSpan left) => _update is null
        ? elapsed >= _beforeTheFirst && elapsed + left >= Worthwhile
        : elapsed - _shownAt >= Pause;
}
