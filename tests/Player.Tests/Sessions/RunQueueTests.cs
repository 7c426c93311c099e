using System.Threading.Channels;
using NotebookCourse.Notebooks;
using NotebookCourse.Player.Sessions;

namespace NotebookCourse.Player.Tests.Sessions;

public sealed class RunQueueTests : IDisposable
{
    private readonly Channel<Started> _started = Channel.CreateUnbounded<Started>();
    private readonly SessionCell[] _cells = [.. Enumerable.Range(0, 3).Select(index => new SessionCell(index, new Cell(CellLanguage.CSharp, $"{index}"), null, "nowhere"))];
    private readonly RunQueue _queue;

    public RunQueueTests() => _queue = new RunQueue((cell, stop) =>
    {
        var started = new Started(cell, new TaskCompletionSource<bool>(), stop);
        _started.Writer.TryWrite(started);
        return started.End.Task;
    });

    public void Dispose() => _queue.Dispose();

    [Fact]
    public async Task Add_SeveralCells_RunsOneAfterTheOther()
    {
        _queue.Add(_cells);

        var first = await NextAsync();
        Assert.Same(_cells[0], first.Cell);
        Assert.False(_started.Reader.TryPeek(out _));
        Assert.Equal([CellPhase.Queued, CellPhase.Queued], _cells.Skip(1).Select(cell => cell.State.Phase));

        first.End.SetResult(true);
        Assert.Same(_cells[1], (await NextAsync()).Cell);
    }

    [Fact]
    public async Task Add_CellThatWaits_RunsOnce()
    {
        _queue.Add(_cells);
        _queue.Add([_cells[2], _cells[1]]);

        Assert.Equal([_cells[0], _cells[1], _cells[2]], [(await EndNextAsync()).Cell, (await EndNextAsync()).Cell, (await EndNextAsync()).Cell]);
        await RestsAsync();
        Assert.False(_started.Reader.TryPeek(out _));
    }

    [Fact]
    public async Task Add_CellThatRuns_RunsItOnceMore()
    {
        _queue.Add([_cells[0]]);
        var first = await NextAsync();

        _queue.Add([_cells[0]]);
        first.End.SetResult(true);

        Assert.Same(_cells[0], (await NextAsync()).Cell);
    }

    [Fact]
    public async Task Run_OfACellThatDoesNotComplete_ForgetsThoseBehind()
    {
        _queue.Add(_cells);
        var first = await NextAsync();

        first.End.SetResult(false);
        await RestsAsync();

        Assert.False(_started.Reader.TryPeek(out _));
        Assert.Equal([CellPhase.Idle, CellPhase.Idle], _cells.Skip(1).Select(cell => cell.State.Phase));
    }

    [Fact]
    public async Task Stop_WhileACellRuns_StopsItAndForgetsThoseBehind()
    {
        _queue.Add(_cells);
        var first = await NextAsync();

        _queue.Stop();

        Assert.True(first.Stop.IsCancellationRequested);
        Assert.Equal([CellPhase.Idle, CellPhase.Idle], _cells.Skip(1).Select(cell => cell.State.Phase));
        first.End.SetResult(false);
        await RestsAsync();
        Assert.False(_started.Reader.TryPeek(out _));
    }

    [Fact]
    public async Task Add_AfterStopBeforeTheCellHasEnded_RunsWhenItHas()
    {
        _queue.Add([_cells[0]]);
        var first = await NextAsync();
        _queue.Stop();

        _queue.Add([_cells[1]]);
        first.End.SetResult(false);

        var second = await NextAsync();
        Assert.Same(_cells[1], second.Cell);
        Assert.False(second.Stop.IsCancellationRequested);
    }

    [Fact]
    public async Task Stop_WhileNothingRuns_StopsNothingLater()
    {
        _queue.Stop();

        _queue.Add([_cells[0]]);

        Assert.False((await NextAsync()).Stop.IsCancellationRequested);
    }

    [Fact]
    public async Task Changed_WhenItBeginsAndEndsToWork_IsRaised()
    {
        var told = Channel.CreateUnbounded<bool>();
        _queue.Changed += () => told.Writer.TryWrite(_queue.IsWorking);

        _queue.Add(_cells[..2]);
        Assert.True(await told.Reader.ReadAsync(TestContext.Current.CancellationToken));
        await EndNextAsync();
        await EndNextAsync();

        Assert.False(await told.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(OpenBook.Guard, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Run_ThatThrows_IsToldInItsCellAndTheNextCellRuns()
    {
        _queue.Add([_cells[0]]);
        _queue.Add([_cells[1]]);

        (await NextAsync()).End.SetException(new NotSupportedException("nobody thought of this"));

        Assert.Same(_cells[1], (await EndNextAsync()).Cell);
        Assert.Equal((CellPhase.Idle, "NotSupportedException"), (_cells[0].State.Phase, _cells[0].State.Error?.Name));
        Assert.Contains("nobody thought of this", _cells[0].State.Error?.Message);
        await RestsAsync();
    }

    [Fact]
    public async Task Add_CellThatRunsAndAnotherThatWaits_RunsTheOtherAfterIt()
    {
        _queue.Add([_cells[0], _cells[1]]);
        var first = await NextAsync();

        _queue.Add([_cells[0], _cells[1]]);
        first.End.SetResult(true);

        Assert.Equal([_cells[0], _cells[1]], [(await EndNextAsync()).Cell, (await EndNextAsync()).Cell]);
        await RestsAsync();
        Assert.False(_started.Reader.TryPeek(out _));
    }

    [Fact]
    public async Task Run_OfACellThatDoesNotComplete_LeavesWhatWasAskedForLater()
    {
        _queue.Add([_cells[0], _cells[1]]);
        var first = await NextAsync();
        _queue.Add([_cells[0], _cells[2]]);

        first.End.SetResult(false);

        Assert.Equal([_cells[0], _cells[2]], [(await EndNextAsync()).Cell, (await EndNextAsync()).Cell]);
        await RestsAsync();
        Assert.False(_started.Reader.TryPeek(out _));
    }

    [Fact]
    public void Add_Nothing_DoesNotWork()
    {
        _queue.Add([]);

        Assert.False(_queue.IsWorking);
    }

    private async Task<Started> NextAsync() => await _started.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(OpenBook.Guard, TestContext.Current.CancellationToken);

    private async Task<Started> EndNextAsync()
    {
        var next = await NextAsync();
        next.End.SetResult(true);
        return next;
    }

    private async Task RestsAsync()
    {
        var rests = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (!_queue.IsWorking) rests.TrySetResult();
        }
        _queue.Changed += Look;
        Look();
        await rests.Task.WaitAsync(OpenBook.Guard, TestContext.Current.CancellationToken);
    }

    private sealed record Started(SessionCell Cell, TaskCompletionSource<bool> End, CancellationToken Stop);
}
