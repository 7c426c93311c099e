namespace NotebookCourse.Player.Components;

/// <summary>Renders at once when asked for the first time, and then no more often than the pause says; the last wish is always granted.</summary>
internal sealed class RenderThrottle : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Action _render;
    private readonly TimeSpan _pause;
    private readonly ITimer _timer;
    private bool _resting;
    private bool _wished;

    public RenderThrottle(Action render, TimeSpan pause, TimeProvider clock)
    {
        (_render, _pause) = (render, pause);
        _timer = clock.CreateTimer(_ => Rested(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Asks for a rendering; from any thread.</summary>
    public void Request()
    {
        lock (_gate)
        {
            _wished = _resting;
            if (_resting) return;
            _resting = true;
            _timer.Change(_pause, Timeout.InfiniteTimeSpan);
        }
        _render();
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Rested()
    {
        lock (_gate) _resting = false;
        if (_wished) Request();
    }
}
