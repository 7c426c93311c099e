namespace NotebookCourse.Player.Storage;

/// <summary>Puts off writes that follow each other quickly, as those of a knob that is dragged do: only the last of them is made.</summary>
/// <remarks>A write is made when no other has come for its place for a moment, or when the owner asks for all that wait.</remarks>
public sealed class LateWrites(TimeProvider clock) : IDisposable
{
    /// <summary>How long a write waits for the next: longer than the steps of a drag are apart, and shorter than anyone takes to pull a plug.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private readonly Lock _gate = new();
    private readonly Dictionary<int, Waiting> _waiting = [];
    private bool _closed;

    /// <summary>Makes a write after a pause; one that waits for the same place is forgotten.</summary>
    /// <param name="place">What is written.</param>
    /// <param name="write">Writes it; must not throw.</param>
    /// <param name="pause">How long it waits if not for the usual time.</param>
    public void Put(int place, Action write, TimeSpan? pause = null)
    {
        lock (_gate)
        {
            Drop(place);
            if (_closed) return;
            var waiting = new Waiting(write);
            _waiting[place] = waiting;
            waiting.Alarm = clock.CreateTimer(_ => Ring(place, waiting), null, pause ?? Pause, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Forgets a write that waits: what stands in its place is written by somebody else.</summary>
    public void Forget(int place)
    {
        lock (_gate) Drop(place);
    }

    /// <summary>Makes all writes that wait, now.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            foreach (var place in _waiting.Keys.ToList()) Make(place);
        }
    }

    /// <summary>Makes all writes that wait, and takes no more.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            Flush();
        }
    }

    // Under the lock, so that no later write of the place is overtaken by this one.
    private void Ring(int place, Waiting waiting)
    {
        lock (_gate)
        {
            if (_waiting.GetValueOrDefault(place) == waiting) Make(place);
        }
    }

    private void Make(int place)
    {
        var waiting = _waiting[place];
        Drop(place);
        waiting.Write();
    }

    private void Drop(int place)
    {
        if (_waiting.Remove(place, out var waiting)) waiting.Alarm?.Dispose();
    }

    private sealed class Waiting(Action write)
    {
        public Action Write => write;

        public ITimer? Alarm { get; set; }
    }
}
