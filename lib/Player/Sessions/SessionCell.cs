using System.Collections.Immutable;
using System.Globalization;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Player.Sessions;

/// <summary>A cell of an open notebook. Its state changes from any thread; each state is a value that does not.</summary>
public sealed class SessionCell
{
    private const int MostOutputs = 200;

    private readonly Lock _gate = new();
    private readonly string _spoolFolder;
    private CellState _state;
    private int _logs;

    public SessionCell(int index, Cell original, Storage.CellEdit? edit, string spoolFolder)
    {
        (Index, Original, _spoolFolder) = (index, original, spoolFolder);
        Id = string.Create(CultureInfo.InvariantCulture, $"c{index}");
        _state = new CellState { Source = edit?.Source ?? original.Source, Edited = edit is not null, CourseChanged = edit?.CourseChanged ?? false };
        // A diagram is there to be read; only what computes waits to be asked.
        if (original.Language == CellLanguage.Mermaid) _state = _state with { Outputs = [new ShownValue("text/vnd.mermaid", _state.Source, null)] };
    }

    /// <summary>Its place in the notebook, counted from 0.</summary>
    public int Index { get; }

    /// <summary>Its name on the page.</summary>
    public string Id { get; }

    /// <summary>The cell as the course has it.</summary>
    public Cell Original { get; }

    /// <summary>What can be seen of it now.</summary>
    public CellState State => Volatile.Read(ref _state);

    /// <summary>The cell as it stands now.</summary>
    public Cell Current => Original with { Source = State.Source };

    /// <summary>Whether it is one that can be run, and not prose.</summary>
    public bool CanRun => Original.Language != CellLanguage.Markdown;

    /// <summary>Raised after each change, on whichever thread made it, many times a second while text comes in.</summary>
    public event Action? Changed;

    /// <summary>Changes the state.</summary>
    /// <returns>Whether there was something to change.</returns>
    public bool Update(Func<CellState, CellState> change)
    {
        lock (_gate)
        {
            var next = change(_state);
            if (next == _state) return false;
            _state = next;
        }
        Changed?.Invoke();
        return true;
    }

    /// <summary>Takes in what the cell shows.</summary>
    /// <param name="run">The run that shows it; threads of an earlier one may still be writing.</param>
    /// <param name="output">What it shows.</param>
    public void Receive(int run, CellOutput output)
    {
        lock (_gate)
        {
            if (_state.Count != run) return;
            Fold(output);
        }
        Changed?.Invoke();
    }

    /// <summary>Drops what the cell has shown.</summary>
    public void ClearOutputs() => Update(Emptied);

    /// <summary>Ends a run that has shown nothing: what the one before had shown goes.</summary>
    public void DropOldOutputs()
    {
        if (State.OutputsAreOld) ClearOutputs();
    }

    private void Fold(CellOutput output)
    {
        if (output.IsText)
        {
            Fold(output.Data["text/plain"]);
            return;
        }
        if (output.Kind == CellOutputKind.Clear)
        {
            _state = Emptied(_state);
            return;
        }
        if (ShownValue.Of(output) is not { } value) return;

        var shown = Fresh();
        var place = output.Kind == CellOutputKind.Update ? shown.FindIndex(one => one is ShownValue known && known.DisplayId == value.DisplayId) : -1;
        _state = place >= 0 ? _state with { Outputs = shown.SetItem(place, value) }
            : shown.Length < MostOutputs || output.Kind == CellOutputKind.Result ? _state with { Outputs = shown.Add(value) }
            : _state;
    }

    private void Fold(string text)
    {
        var shown = Fresh();
        if (shown is not [.., ShownText last])
        {
            if (shown.Length > MostOutputs) return;
            last = new ShownText(new TextLog(Path.Combine(_spoolFolder, string.Create(CultureInfo.InvariantCulture, $"{Id}-{_logs++}.txt"))));
            _state = _state with { Outputs = shown.Add(last) };
        }
        last.Log.Append(text);
    }

    // The outputs of this run so far: with its first one those of the run before go.
    private ImmutableArray<ShownOutput> Fresh()
    {
        if (!_state.OutputsAreOld) return _state.Outputs;
        _state = Emptied(_state);
        return [];
    }

    private static CellState Emptied(CellState state)
    {
        foreach (var text in state.Outputs.OfType<ShownText>()) text.Log.Dispose();
        return state with { Outputs = [], OutputsAreOld = false };
    }
}

/// <summary>What immutable arrays lack.</summary>
public static class ImmutableArrayExtensions
{
    /// <summary>The place of the first item that fits; -1 if none does.</summary>
    public static int FindIndex<T>(this ImmutableArray<T> items, Func<T, bool> fits)
    {
        for (var index = 0; index < items.Length; index++)
        {
            if (fits(items[index])) return index;
        }
        return -1;
    }
}
