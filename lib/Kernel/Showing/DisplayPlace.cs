using NotebookCourse.Kernel.ConsoleText;
using NotebookCourse.Kernel.Running;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Showing;

/// <summary>One place on the page that shows a value, and the newest value that waits to be shown there.</summary>
internal sealed class DisplayPlace(string id, RunningCell? cell, OutputQueue queue)
{
    /// <summary>The least time between two updates of a place: twenty a second.</summary>
    public const int PauseMilliseconds = 50;

    private readonly Lock _gate = new();
    private long _shownAt;
    private object? _pending;
    private bool _hasPending;

    /// <summary>The cell under which the place is.</summary>
    public RunningCell? Cell => cell;

    /// <summary>Shows the value at once.</summary>
    public void Show(CellOutputKind kind, object? value)
    {
        queue.Show(cell?.Id ?? 0, new CellOutput(kind, ValueFormatter.Format(value), id));
        lock (_gate) _shownAt = Environment.TickCount64;
    }

    /// <summary>Shows the value if the last one has stood long enough, otherwise keeps it as the pending one.</summary>
    public bool TryShowNow(object? value)
    {
        lock (_gate)
        {
            if (_hasPending || Environment.TickCount64 - _shownAt < PauseMilliseconds)
            {
                (_pending, _hasPending) = (value, true);
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
        object? value;
        lock (_gate)
        {
            if (!_hasPending) return;
            (value, _pending, _hasPending) = (_pending, null, false);
        }
        Show(CellOutputKind.Update, value);
    }
}
