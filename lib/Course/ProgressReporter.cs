namespace NotebookCourse;

/// <summary>The place under the running cell that says how far something has come that takes long enough for somebody to wait for it.</summary>
/// <remarks>
/// What is over before anyone looks shows nothing; the rest shows something now and then, not all the time: more would
/// disturb what is measured. No bar stands still for ever: what ends without <see cref="End"/> is said to have been given up.
/// </remarks>
/// <param name="clock">Tells the time.</param>
/// <param name="givenUp">The last words about what was given up, after so many seconds.</param>
/// <param name="after">After how much time it shows something for the first time; half a second if nothing is said.</param>
internal sealed class ProgressReporter(TimeProvider clock, Func<double, string> givenUp, TimeSpan? after = null) : IDisposable
{
    private static readonly TimeSpan Worthwhile = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.25);

    private readonly TimeSpan _beforeTheFirst = after ?? TimeSpan.FromSeconds(0.5);
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _shownAt;
    private Action<object>? _update;
    private bool _ended;

    /// <summary>How much time has passed since it began.</summary>
    public TimeSpan Elapsed => clock.GetElapsedTime(_start);

    /// <summary>Shows how far it has come, if it is time to.</summary>
    /// <param name="left">At most how much longer it will take.</param>
    /// <param name="draw">Makes what is shown.</param>
    public void Say(TimeSpan left, Func<object> draw)
    {
        if (!HostContext.CanShow || !IsTime(Elapsed, left)) return;
        if (_update is null) _update = HostContext.Show(draw());
        else _update(draw());
        // From after the drawing, so that a slow one does not take all the time.
        _shownAt = Elapsed;
    }

    /// <summary>It has come to its end: replaces what was shown by last words, of how many seconds it took; if nothing was shown there are none.</summary>
    public void End(Func<double, string> words)
    {
        _ended = true;
        Close(words);
    }

    /// <summary>Says that it was given up, if it has not come to its end.</summary>
    public void Dispose()
    {
        if (!_ended) Close(givenUp);
    }

    private void Close(Func<double, string> words) => _update?.Invoke(words(Math.Round(Elapsed.TotalSeconds, 1)));

    private bool IsTime(TimeSpan elapsed, TimeSpan left) => _update is null
        ? elapsed >= _beforeTheFirst && elapsed + left >= Worthwhile
        : elapsed - _shownAt >= Pause;
}
