using NotebookCourse.Notebooks;
using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Sessions;
using NotebookCourse.Player.Tests.Storage;

namespace NotebookCourse.Player.Tests.Sessions;

/// <summary>Whatever goes wrong around a cell is told in it, and the next cell works.</summary>
public sealed class FailureTests : IAsyncDisposable
{
    private readonly TemporaryData _data = new();
    private readonly TemporaryFolder _course = new("course");
    private readonly SessionServices _services;
    private readonly NotebookSession _session;

    public FailureTests()
    {
        Directory.CreateDirectory(Notebooks);
        _services = new SessionServices(new CourseFolder(_course.Root), _data.Folder, TimeProvider.System);
        _session = new NotebookSession("08", new Notebook([new(CellLanguage.CSharp, "6 * 7")], Path.Combine(Notebooks, "08.dib")), _services);
    }

    // Kernels run there, so none can be started without it.
    private string Notebooks => _course["notebooks"];

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        await _services.Kernels.DisposeAsync();
        _data.Dispose();
        _course.Dispose();
    }

    [Fact]
    public async Task Run_KernelCannotBeStarted_IsToldInTheCellAndTheNextRunWorks()
    {
        Directory.Delete(Notebooks);
        await RunAsync();
        Assert.Equal((CellStatus.NotRun, "NoKernel"), (_session.Cells[0].State.Status, _session.Cells[0].State.Error?.Name));
        Assert.False(_session.IsWorking);
        _session.Stop();
        await _session.RestartAsync();

        Directory.CreateDirectory(Notebooks);
        await RunAsync();

        Assert.Equal(CellStatus.Completed, _session.Cells[0].State.Status);
    }

    [Fact]
    public async Task Restart_KernelCannotBeStarted_IsToldAndTheNextRunWorks()
    {
        await RunAsync();
        Directory.Delete(Notebooks);
        // The first may take a process that stood ready; the last finds that there is none to end, and the reason is kept.
        for (var time = 0; time < 3; time++) await _session.RestartAsync();
        Assert.Equal((KernelPhase.Died, "NoKernel"), (_session.Phase, _session.Death?.Name));

        Directory.CreateDirectory(Notebooks);
        await RunAsync();

        Assert.Equal((CellStatus.Completed, KernelPhase.Ready), (_session.Cells[0].State.Status, _session.Phase));
        Assert.Null(_session.Death);
    }

    [Fact]
    public async Task Hint_KernelCannotBeStarted_SaysWhy()
    {
        Directory.Delete(Notebooks);

        await _session.HintAsync(_session.Cells[0], Shown.FairShares);

        Assert.Single(_session.Cells[0].State.Hints);
    }

    private async Task RunAsync()
    {
        _session.Run([_session.Cells[0]]);
        var idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (!_session.IsWorking) idle.TrySetResult();
        }
        _session.Changed += Look;
        Look();
        await idle.Task.WaitAsync(OpenBook.Guard, TestContext.Current.CancellationToken);
        _session.Changed -= Look;
    }
}
