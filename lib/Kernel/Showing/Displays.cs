using NotebookCourse.Kernel.ConsoleText;
using NotebookCourse.Kernel.Host;
using NotebookCourse.Kernel.Running;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Showing;

/// <summary>The values that cells show while they run, and their updates.</summary>
/// <remarks>
/// An update that comes too soon after the one before is kept, and formatted when its time has come: by a thread of
/// its own, or by the cell's thread when the cell ends. Formatting runs the learner's code, so it must hold up nothing else.
/// </remarks>
internal sealed class Displays
{
    private static Displays? _current;

    private readonly OutputQueue _queue;
    private readonly object _gate = new();
    private readonly HashSet<DisplayPlace> _waiting = [];
    private int _count;

    public Displays(OutputQueue queue)
    {
        _queue = queue;
        KernelThread.Start("display", Work);
    }

    /// <summary>The one of this process.</summary>
    public static Displays Current
    {
        get => _current ?? throw new InvalidOperationException("Display() shows values of cells, and Outputs.Clear() takes them away; outside the kernel's process there is no place to show them.");
        set => _current = value;
    }

    /// <summary>Shows a value under the running cell.</summary>
    public DisplayedValue Show(object? value)
    {
        var place = new DisplayPlace($"d{Interlocked.Increment(ref _count)}", RunningCell.Current, _queue);
        place.ShowFirst(value);
        return new DisplayedValue(next => Update(place, next));
    }

    /// <summary>Takes away what the running cell has shown.</summary>
    public void Clear() => _queue.Show(RunningCell.Current?.Id ?? 0, CellOutput.Clear());

    /// <summary>Shows the updates of the cell that still wait for their time.</summary>
    public void Flush(RunningCell cell)
    {
        foreach (var place in Waiting(place => place.Cell == cell)) place.ShowPending();
    }

    private void Update(DisplayPlace place, object? value)
    {
        if (place.TryUpdate(value)) return;
        lock (_gate)
        {
            _waiting.Add(place);
            Monitor.Pulse(_gate);
        }
    }

    private void Work()
    {
        while (true)
        {
            lock (_gate)
            {
                while (_waiting.Count == 0) Monitor.Wait(_gate);
            }
            Thread.Sleep(DisplayPlace.PauseMilliseconds);
            foreach (var place in Waiting(_ => true)) ShowPending(place);
        }
    }

    private void ShowPending(DisplayPlace place)
    {
        RunningCell.EnterFlow(place.Cell);
        try
        {
            place.ShowPending();
        }
        catch (Exception thrown)
        {
            // Thrown by the value's own code on a thread that is not the learner's: said where the value would stand.
            _queue.Write(place.Cell?.Id ?? 0, $"The value could not be shown: {thrown.GetType().Name}: {thrown.Message}\n");
        }
    }

    private List<DisplayPlace> Waiting(Func<DisplayPlace, bool> which)
    {
        lock (_gate)
        {
            var found = _waiting.Where(which).ToList();
            _waiting.ExceptWith(found);
            return found;
        }
    }
}
