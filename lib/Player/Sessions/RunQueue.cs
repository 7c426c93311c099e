namespace NotebookCourse.Player.Sessions;

/// <summary>The cells that wait for their turn; one runs at a time.</summary>
/// <param name="run">Runs a cell; says whether those behind it may go on.</param>
public sealed class RunQueue(Func<SessionCell, CancellationToken, Task<bool>> run) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly LinkedList<SessionCell> _waiting = [];
    private CancellationTokenSource _stop = new();
    private bool _working;
    private bool _closed;

    /// <summary>Raised when it begins and when it ends to work.</summary>
    public event Action? Changed;

    /// <summary>Whether a cell runs.</summary>
    public bool IsWorking
    {
        get
        {
            lock (_gate) return _working;
        }
    }

    /// <summary>Puts cells at the end; one that waits already keeps its place, one that runs will run once more.</summary>
    public void Add(IEnumerable<SessionCell> cells)
    {
        lock (_gate)
        {
            foreach (var cell in cells.Where(cell => !_waiting.Contains(cell)))
            {
                _waiting.AddLast(cell);
                cell.Update(state => state.Phase == CellPhase.Running ? state : state with { Phase = CellPhase.Queued });
            }
            if (_working || _waiting.Count == 0) return;
            _working = true;
        }
        Changed?.Invoke();
        _ = Task.Run(WorkAsync);
    }

    /// <summary>Stops the cell that runs and forgets those that wait.</summary>
    public void Stop()
    {
        CancellationTokenSource stop;
        lock (_gate)
        {
            Forget();
            (stop, _stop) = (_stop, new CancellationTokenSource());
        }
        // Callbacks run on this thread, so not under the lock.
        stop.Cancel();
        stop.Dispose();
    }

    /// <summary>Stops for good.</summary>
    public void Dispose()
    {
        lock (_gate) _closed = true;
        Stop();
        _stop.Dispose();
    }

    private async Task WorkAsync()
    {
        while (Next(out var stop) is { } cell)
        {
            if (await run(cell, stop)) continue;
            lock (_gate)
            {
                // A stop has forgotten those behind already: what waits now was asked for after it.
                if (!stop.IsCancellationRequested) Forget();
            }
        }
        Changed?.Invoke();
    }

    private SessionCell? Next(out CancellationToken stop)
    {
        lock (_gate)
        {
            _working = !_closed && _waiting.First is not null;
            // A closed queue has no token any more.
            stop = _working ? _stop.Token : default;
            if (!_working || _waiting.First is not { Value: var cell }) return null;
            _waiting.RemoveFirst();
            return cell;
        }
    }

    private void Forget()
    {
        foreach (var cell in _waiting) cell.Update(state => state.Phase == CellPhase.Queued ? state with { Phase = CellPhase.Idle } : state);
        _waiting.Clear();
    }
}
