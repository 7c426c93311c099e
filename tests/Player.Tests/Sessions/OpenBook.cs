using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Folding;
using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Sessions;
using NotebookCourse.Player.Tests.Storage;

namespace NotebookCourse.Player.Tests.Sessions;

/// <summary>An open notebook of a few cells, which stands in the place of a chapter of the course; its learner's folder is gone after the test.</summary>
internal sealed class OpenBook : IAsyncDisposable
{
    public const string Name = "08-multiprocessing";

    /// <summary>Only so that what hangs fails its test: nothing is asserted about time.</summary>
    public static readonly TimeSpan Guard = TimeSpan.FromSeconds(60);

    private readonly TemporaryData _data;

    public OpenBook(params string[] sources)
        : this(new TemporaryData(), sources)
    {
    }

    public OpenBook(TemporaryData data, params string[] sources)
        : this(data, TimeProvider.System, sources)
    {
    }

    public OpenBook(TemporaryData data, TimeProvider clock, params string[] sources)
    {
        _data = data;
        Services = new SessionServices(new CourseFolder(Repository.At()), data.Folder, clock);
        Session = new NotebookSession(Name, new Notebook([.. sources.Select(CellOf)], Repository.At("notebooks", Name + ".dib")), Services);
    }

    public SessionServices Services { get; }

    public NotebookSession Session { get; }

    public SessionCell this[int index] => Session.Cells[index];

    public Player.Storage.DataFolder Data => _data.Folder;

    /// <summary>Runs cells and waits until nothing runs any more.</summary>
    public Task RunAsync(params int[] cells)
    {
        Session.Run(cells.Select(index => this[index]));
        return IdleAsync();
    }

    /// <summary>Waits until nothing runs.</summary>
    public Task IdleAsync() => WhenAsync(session => session.Phase != KernelPhase.Busy && session.Cells.All(cell => cell.State.Phase == CellPhase.Idle));

    /// <summary>Waits until the notebook, or one of its cells, has come to something.</summary>
    public async Task WhenAsync(Func<NotebookSession, bool> isSo)
    {
        var so = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (isSo(Session)) so.TrySetResult();
        }
        Session.Changed += Look;
        foreach (var cell in Session.Cells) cell.Changed += Look;
        Look();
        await so.Task.WaitAsync(Guard, TestContext.Current.CancellationToken);
        Session.Changed -= Look;
        foreach (var cell in Session.Cells) cell.Changed -= Look;
    }

    /// <summary>All text that a cell has written or shown.</summary>
    public string TextOf(int index) => string.Concat(this[index].State.Outputs.Select(output => output switch
    {
        FoldedText text => text.Text.ToString(),
        FoldedValue value => ShownValue.Of(value.Output)!.Content,
        _ => "",
    }));

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await Services.Kernels.DisposeAsync();
        _data.Dispose();
    }

    private static Cell CellOf(string source) => source.StartsWith("# ", StringComparison.Ordinal) ? new(CellLanguage.Markdown, source) : new(CellLanguage.CSharp, source);
}
