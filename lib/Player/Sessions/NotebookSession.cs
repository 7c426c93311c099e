using System.Diagnostics;
using NotebookCourse.Kernel.Client;
using NotebookCourse.Kernel.Editing;
using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Folding;
using NotebookCourse.Notebooks.Messages;
using NotebookCourse.Player.Storage;

namespace NotebookCourse.Player.Sessions;

/// <summary>An open notebook: its cells as the learner has them, and the kernel that runs them. Pages come and go; it stays.</summary>
public sealed class NotebookSession : IAsyncDisposable
{
    /// <summary>Longer than any cell that a person writes, and short enough to keep; in characters.</summary>
    public const int LongestSource = 1_000_000;

    /// <summary>A cell whose last run took less than this runs again as soon as a knob of it is turned.</summary>
    private static readonly TimeSpan Cheap = TimeSpan.FromSeconds(1);

    /// <summary>How long after a write that the disk has refused the next one is tried.</summary>
    internal static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(3);

    // Edits come from several pages, and a retry from none.
    private readonly Lock _editing = new();
    private readonly Dictionary<(string Page, int Cell), long> _numbers = [];
    private readonly IReadOnlyList<string> _names;
    private readonly SessionServices _services;
    private readonly EditStore _edits;
    private readonly LateWrites _turns;
    private readonly RunQueue _queue;
    private readonly SessionKernel _kernel;
    private Trouble? _warning;
    private bool _closed;
    private int _count;

    public NotebookSession(string name, Notebook notebook, SessionServices services)
    {
        (Name, Notebook, _services) = (name, notebook, services);
        _edits = new EditStore(services.Data, name, services.Broken);
        _names = EditStore.NamesOf(notebook.Cells);
        _turns = new LateWrites(services.Clock);
        _queue = new RunQueue(RunAsync);
        _queue.Changed += () => Changed?.Invoke();
        _kernel = new SessionKernel(this, services.Kernels);
        _kernel.Changed += () => Changed?.Invoke();
        var edits = LoadEdits();
        Cells = [.. notebook.Cells.Select((cell, index) => new SessionCell(index, cell, edits.GetValueOrDefault(index), services.Spool.For(name)))];
        Touch();
    }

    /// <summary>The chapter's name: its file's, without the ending.</summary>
    public string Name { get; }

    /// <summary>The chapter as the course has it.</summary>
    public Notebook Notebook { get; }

    /// <summary>The cells, prose included.</summary>
    public IReadOnlyList<SessionCell> Cells { get; }

    /// <summary>Whether a knob reruns its cell, and those that use what it gives, however long they take.</summary>
    public bool Live { get; set; }

    /// <summary>When a learner last did something here: a timestamp of the clock.</summary>
    public long LastUsed { get; private set; }

    /// <summary>Why the kernel ended while no cell ran; null if it did not.</summary>
    public CellError? Death => _kernel.Death;

    /// <summary>What the learner must know: that edits cannot be kept, or were found broken.</summary>
    public IReadOnlyList<Trouble> Warnings => [.. _edits.Troubles, .. _warning is { } warning ? [warning] : Array.Empty<Trouble>()];

    /// <summary>Raised when the kernel's state, or what is said of the notebook as a whole, changes.</summary>
    public event Action? Changed;

    /// <summary>How the kernel is.</summary>
    public KernelPhase Phase => _kernel.Phase(IsWorking);

    /// <summary>Whether a cell runs.</summary>
    public bool IsWorking => _queue.IsWorking;

    /// <summary>Whether nobody would miss the kernel's time.</summary>
    public bool CanSleep => _kernel.Exists && !IsWorking;

    /// <summary>By what pages know a cell, for as long as the course has it, whichever player serves it.</summary>
    public string KeyOf(SessionCell cell) => $"{_services.CourseId}/{Name}/{_names[cell.Index]}";

    /// <summary>Whether a cell has run in the process that is there now.</summary>
    public bool HasRun(SessionCell cell) => cell.State.RanSource is not null && cell.State.Generation == _kernel.Generation;

    /// <summary>The cells above another whose names it lacks: of its language, and the kernel has not run them as they stand now.</summary>
    public IEnumerable<SessionCell> UnrunAbove(SessionCell cell) =>
        Cells.Take(cell.Index).Where(each => each.Original.Language == cell.Original.Language && IsUnrun(each));

    /// <summary>The exercise that a cell checks as it stands now, or as the course has it; null if it checks none.</summary>
    /// <remarks>A cell that the learner has emptied is still that exercise's.</remarks>
    public ExerciseEntry? ExerciseOf(SessionCell cell)
    {
        ExerciseEntry? exercise = null;
        Keep(() => exercise = _services.Exercises.Of(cell.Current) ?? _services.Exercises.Of(cell.Original));
        return exercise;
    }

    /// <summary>Takes a page's text of a cell, unless the cell has another text than the page knew.</summary>
    public EditAnswer Take(SessionCell cell, PageEdit edit)
    {
        lock (_editing)
        {
            if (_closed) return EditAnswer.Refused("The file of this chapter has changed since the page was opened. Load the page again.");
            if (edit.Text.Length > LongestSource) return EditAnswer.Refused($"A cell can hold {LongestSource:N0} characters, and this text has {edit.Text.Length:N0}.");
            var (known, current) = ((edit.Page, cell.Index), cell.State.Source);
            // One that was sent before, and comes after another: its page has the answer to that one.
            if (_numbers.GetValueOrDefault(known) >= edit.Number) return new EditAnswer(false, false);
            if (edit.Text != current && !edit.Bases.Contains(Fingerprint.Of(current))) return EditAnswer.Disputed(current);
            _numbers[known] = edit.Number;
            Edit(cell, edit.Text);
            return new EditAnswer(true, !cell.State.Unkept);
        }
    }

    /// <summary>Notes the learner's text of a cell.</summary>
    public void Edit(SessionCell cell, string source)
    {
        Touch();
        lock (_editing)
        {
            if (source == cell.State.Source && !cell.State.Unkept) return;
            _turns.Forget(cell.Index);
            // On the disk before on the page, which says that it is kept.
            Save(cell, source);
            Note(cell, source);
        }
    }

    /// <summary>Notes a cell's text after one of its knobs was turned, and runs it again if that is cheap or asked for.</summary>
    public void Turn(SessionCell cell, string source)
    {
        Touch();
        lock (_editing)
        {
            // A knob that is dragged has a new value many times a second.
            _turns.Put(cell.Index, () => Save(cell, source));
            Note(cell, source);
        }
        // Nothing runs before the learner has asked for it once, nor where the variables that it uses are gone.
        if (!HasRun(cell)) return;
        if (Live) Run([cell, .. Staleness.Dependents([.. Cells.Select(each => each.State)], cell.Index).Select(index => Cells[index])]);
        else if (cell.State.Elapsed < Cheap) Run([cell]);
    }

    /// <summary>Gives a cell the course's text again.</summary>
    public void Reset(SessionCell cell) => Edit(cell, cell.Original.Source);

    /// <summary>Runs cells, one after the other; the first that does not complete ends it.</summary>
    public void Run(IEnumerable<SessionCell> cells)
    {
        Touch();
        _queue.Add(cells.Where(cell => cell.CanRun));
    }

    /// <summary>Stops the cell that runs; those that wait do not run.</summary>
    public void Stop()
    {
        Touch();
        _queue.Stop();
    }

    /// <summary>Ends the kernel, whatever it does, and starts a fresh one. Edits and outputs stay, variables do not.</summary>
    public async Task RestartAsync()
    {
        Touch();
        _queue.Stop();
        await _kernel.RestartAsync();
        Changed?.Invoke();
    }

    /// <summary>Lets go of the kernel, and with it of all variables, because nobody uses them.</summary>
    public Task SleepAsync() => _kernel.SleepAsync();

    /// <summary>Shows the next hint of an exercise under its cell.</summary>
    public async Task HintAsync(SessionCell cell, ExerciseEntry exercise)
    {
        var hint = await AskAsync(Question.Hint(exercise.Id));
        cell.Update(state => state with { Hints = state.Hints.Add(hint) });
    }

    /// <summary>Asks the course's library something, and gives its answer.</summary>
    public async Task<FoldedOutput> AskAsync(Question question)
    {
        Touch();
        try
        {
            var run = await _kernel.UseAsync(kernel => kernel.AskAsync(_services.ImportFor(Notebook), question.ToString()));
            return new FoldedValue(run.Status == CellStatus.Completed ? run.Outputs[^1] : CellOutput.Text(run.ErrorOf().Message));
        }
        catch (InvalidOperationException error)
        {
            return new FoldedValue(CellOutput.Text(error.Message));
        }
    }

    /// <summary>The kernel, for questions about a text.</summary>
    /// <exception cref="InvalidOperationException">It cannot be started now.</exception>
    public async Task<(NotebookKernel Kernel, EditedCell Cell)> LanguageAsync(SessionCell cell, string source)
    {
        Touch();
        var kernel = await _kernel.UseAsync(Task.FromResult);
        return (kernel, new EditedCell(source, [.. UnrunAbove(cell).Select(each => each.State.Source)]));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        lock (_editing) _closed = true;
        _turns.Dispose();
        _queue.Dispose();
        foreach (var cell in Cells) cell.ClearOutputs();
        await _kernel.DisposeAsync();
    }

    private bool IsUnrun(SessionCell cell) => cell.Original.Language is CellLanguage.CSharp or CellLanguage.FSharp
        && (cell.State.Generation != _kernel.Generation || cell.State.RanSource != cell.State.Source || cell.State.Status == CellStatus.CompileError);

    private async Task<bool> RunAsync(SessionCell cell, CancellationToken stop)
    {
        var number = Interlocked.Increment(ref _count);
        var (before, source) = (cell.State, cell.State.Source);
        cell.Update(state => state with
        {
            Phase = CellPhase.Running,
            Count = number,
            StartedAt = Stopwatch.GetTimestamp(),
            Error = null,
            OutputsAreOld = state.Outputs.Length > 0,
            Stale = false,
        });
        Changed?.Invoke();
        var run = await RunInKernelAsync(cell.Original with { Source = source }, output => Receive(cell, number, output), stop);
        cell.DropOldOutputs();
        cell.Update(state => state with
        {
            Phase = CellPhase.Idle,
            Status = run.Status,
            Elapsed = run.Elapsed,
            Error = run.Error,
            RanSource = run.Status == CellStatus.NotRun ? state.RanSource : source,
            Generation = _kernel.Generation,
            ChangedAt = source != before.RanSource || before.Stale ? number : before.ChangedAt,
            GuessKnobs = Guesses.IsIn(state) ? SessionKnobs.Values(Cells) : null,
        });
        cell.Update(state => state with { GuessNote = Guesses.NoteFor(Cells, cell.Index) });
        MarkStale();
        if (run.Status == CellStatus.Completed) Keep(() => _services.Progress.Note(Name, cell.Index, _services.Exercises.Of(run.Cell) is { } exercise && cell.State.Solves(exercise) ? exercise.Id : null));
        Changed?.Invoke();
        return run.Status == CellStatus.Completed;
    }

    private async Task<CellRun> RunInKernelAsync(Cell cell, Action<CellOutput> output, CancellationToken stop)
    {
        try
        {
            return await _kernel.UseAsync(kernel => kernel.RunAsync(cell, output, timeout: null, stop));
        }
        catch (InvalidOperationException error)
        {
            // There is no kernel to be had, or it was taken away.
            return CellRun.Not(cell) with { Error = new CellError("NoKernel", error.Message) };
        }
    }

    private void Receive(SessionCell cell, int number, CellOutput output)
    {
        if (output.Data.TryGetValue(MessageTypes.Run, out var content))
            Keep(() => _services.Runs.Save(Name, cell.Index, SessionKnobs.Values(Cells), content));
        else
            cell.Receive(number, output);
    }

    private void Note(SessionCell cell, string source)
    {
        var edited = source != cell.Original.Source;
        if (cell.Update(state => state with { Source = source, Edited = edited, CourseChanged = state.CourseChanged && edited, FromEarlier = false })) MarkStale();
    }

    // What the disk refuses is tried again, as long as the notebook is open.
    private void Save(SessionCell cell, string source)
    {
        var saved = Keep(() =>
        {
            if (source != cell.Original.Source) _edits.Save(Notebook.Cells, cell.Index, source);
            else _edits.Remove(Notebook.Cells, cell.Index);
        });
        if (!saved) _turns.Put(cell.Index, () => Save(cell, cell.State.Source), RetryPause);
        else if (cell.State.Unkept && Cells.All(each => each == cell || !each.State.Unkept)) Warn(null);
        cell.Update(state => state with { Unkept = !saved });
    }

    private void MarkStale()
    {
        var states = Cells.Select(cell => cell.State).ToList();
        var stale = Staleness.Of(states);
        foreach (var cell in Cells)
            cell.Update(state => state.Phase == CellPhase.Running ? state : state with { Stale = stale.Contains(cell.Index) });
    }

    private IReadOnlyDictionary<int, CellEdit> LoadEdits()
    {
        IReadOnlyDictionary<int, CellEdit> edits = new Dictionary<int, CellEdit>();
        Keep(() => edits = _edits.Load(Notebook.Cells));
        return edits;
    }

    // What goes wrong on the disk costs the learner no cell, and is told.
    private bool Keep(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (InvalidDataException error)
        {
            // A file of the course's, of which the sentence says what it lacks.
            Warn(Trouble.Of("", error));
            return false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Warn(new Trouble($"What you do here may not be kept: {_services.Data.Root} refuses it. Look whether the disk is full, and whether you may read and write there.", error.Message));
            return false;
        }
    }

    private void Warn(Trouble? warning)
    {
        if (_warning == warning) return;
        _warning = warning;
        Changed?.Invoke();
    }

    private void Touch() => LastUsed = _services.Clock.GetTimestamp();
}
