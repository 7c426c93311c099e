using System.Collections.Immutable;
using System.Globalization;
using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Folding;

namespace NotebookCourse.Player.Sessions;

/// <summary>A cell of an open notebook. Its state changes from any thread; each state is a value that does not.</summary>
public sealed class SessionCell
{
    private const int MostOutputs = 200;

    private readonly Lock _gate = new();
    private readonly OutputFold _fold;
    private CellState _state;
    private int _logs;

    public SessionCell(int index, Cell original, Storage.CellEdit? edit, string spoolFolder)
    {
        (Index, Original) = (index, original);
        Id = string.Create(CultureInfo.InvariantCulture, $"c{index}");
        _fold = new OutputFold(() => new OutputLog(Path.Combine(spoolFolder, string.Create(CultureInfo.InvariantCulture, $"{Id}-{_logs++}.txt"))), MostOutputs);
        _state = new CellState { Source = edit?.Source ?? original.Source, Edited = edit is not null, CourseChanged = edit?.CourseChanged ?? false, FromEarlier = edit is not null };
        // A diagram is there to be read; only what computes waits to be asked.
        if (original.Language == CellLanguage.Mermaid) _state = _state with { Outputs = [Diagram(_state.Source)] };
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

    /// <summary>Whether it is one that can be run, and not there to be read alone.</summary>
    public bool CanRun => Original.IsRunnable;

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
        // What no page can show takes no place, and lets that of the run before stand.
        if (!output.IsText && output.Kind != CellOutputKind.Clear && ShownValue.Of(output) is null) return;
        var before = Fresh();
        var shown = before.ToBuilder();
        if (!_fold.Add(shown, output)) return;
        Delete(before.Except(shown));
        _state = _state with { Outputs = shown.ToImmutable() };
    }

    // The outputs of this run so far: with its first one those of the run before go.
    private ImmutableArray<FoldedOutput> Fresh()
    {
        if (_state.OutputsAreOld) _state = Emptied(_state);
        return _state.Outputs;
    }

    private static CellState Emptied(CellState state)
    {
        Delete(state.Outputs);
        return state with { Outputs = [], OutputsAreOld = false };
    }

    private static void Delete(IEnumerable<FoldedOutput> gone)
    {
        foreach (var text in gone.OfType<FoldedText>()) ((OutputLog)text.Text).Dispose();
    }

    private static FoldedValue Diagram(string source) =>
        new(new CellOutput(CellOutputKind.Display, new Dictionary<string, string> { ["text/vnd.mermaid"] = source }));
}
