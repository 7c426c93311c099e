using NotebookCourse.Kernel.ConsoleText;
using NotebookCourse.Kernel.Running;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Showing;

/// <summary>One place on the page that shows a value, and the newest value that waits to be shown there.</summary>
internal sealed class DisplayPlace(string id, RunningCell? cell, OutputQueue queue)
{
    /// <summary>The least time between two updates of a place: twenty a second.</summary>
    public const int PauseMilliseconds = 50;

    private readonly object _gate = new();
    private long _shownAt;
    private Pending? _pending;

    /// <summary>The cell under which the place is.</summary>
    public RunningCell? Cell => cell;

    /// <summary>Shows the place's first value.</summary>
    public void ShowFirst(object? value)
    {
        Show(CellOutputKind.Display, value);
        _shownAt = Environment.TickCount64;
    }

    /// <summary>Shows the value if the last one has stood long enough, otherwise keeps it as the pending one.</summary>
    public bool TryUpdate(object? value)
    {
        lock (_gate)
        {
            if (_pending is not null || Environment.TickCount64 - _shownAt < PauseMilliseconds)
            {
                _pending = new Pending(value);
                return false;
            }
            _shownAt = Environment.TickCount64;
        }
        Show(CellOutputKind.Update, value);
        return true;
    }

    /// <summary>Shows the pending value, if there is one.</summary>
    public void ShowPending()
    {
        Pending? pending;
        lock (_gate)
        {
            (pending, _pending) = (_pending, null);
            _shownAt = Environment.TickCount64;
        }
        if (pending is not null) Show(CellOutputKind.Update, pending.Value);
    }

    private void Show(CellOutputKind kind, object? value) =>
        queue.Show(cell?.Id ?? 0, new CellOutput(kind, ValueFormatter.Format(value), id));

    private sealed record Pending(object? Value);
}
