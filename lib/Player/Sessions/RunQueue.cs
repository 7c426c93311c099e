using NotebookCourse.Notebooks;

namespace NotebookCourse.Player.Sessions;

/// <summary>The cells that wait for their turn; one runs at a time.</summary>
/// <param name="run">Runs a cell; says whether those that were asked for with it may go on. What it throws is told in the cell.</param>
public sealed class RunQueue(Func<SessionCell, CancellationToken, Task<bool>> run) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<Turn> _waiting = [];
    private int _wishes;
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

    /// <summary>Puts cells at the end, in their order; one that runs will run once more.</summary>
    /// <remarks>
    /// One that waits already runs once, and keeps its place unless one that was to run before it now comes after it: of a knob
    /// that is dragged while its cell runs, the last value reaches all cells that use it.
    /// </remarks>
    public void Add(IEnumerable<SessionCell> cells)
    {
        lock (_gate)
        {
            var wish = ++_wishes;
            var begun = false;
            foreach (var cell in cells)
            {
                var place = _waiting.FindIndex(turn => turn.Cell == cell);
                if (place >= 0 && !begun)
                {
                    _waiting[place] = new Turn(cell, wish);
                    continue;
                }
                begun = true;
                if (place >= 0) _waiting.RemoveAt(place);
                _waiting.Add(new Turn(cell, wish));
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
            Forget(_ => true);
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
        while (Next(out var stop) is { } turn)
        {
            if (await RunAsync(turn.Cell, stop)) continue;
            lock (_gate)
            {
                // A stop has forgotten those behind already: what waits now was asked for after it.
                if (!stop.IsCancellationRequested) Forget(waiting => waiting.Wish == turn.Wish);
            }
        }
        Changed?.Invoke();
    }

    // Whatever went wrong around a cell, the next one has its turn.
    private async Task<bool> RunAsync(SessionCell cell, CancellationToken stop)
    {
        try
        {
            return await run(cell, stop);
        }
        catch (Exception error)
        {
            cell.Update(state => state with { Phase = CellPhase.Idle, Status = CellStatus.NotRun, Error = new CellError(error.GetType().Name, $"The player could not run this cell to its end: {error.Message}") });
            return false;
        }
    }

    private Turn? Next(out CancellationToken stop)
    {
        lock (_gate)
        {
            _working = !_closed && _waiting.Count > 0;
            // A closed queue has no token any more.
            stop = _working ? _stop.Token : default;
            if (!_working) return null;
            var turn = _waiting[0];
            _waiting.RemoveAt(0);
            return turn;
        }
    }

    private void Forget(Predicate<Turn> which)
    {
        foreach (var turn in _waiting.Where(turn => which(turn))) turn.Cell.Update(state => state.Phase == CellPhase.Queued ? state with { Phase = CellPhase.Idle } : state);
        _waiting.RemoveAll(which);
    }

    /// <summary>A cell that waits, and which wish it belongs to.</summary>
    private sealed record Turn(SessionCell Cell, int Wish);
}
