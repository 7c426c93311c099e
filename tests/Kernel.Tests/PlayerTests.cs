using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;
using Xunit;

namespace NotebookCourse.Kernel.Tests;

public sealed class PlayerTests
{
    private static readonly Cell Prose = new(CellLanguage.Markdown, "# Title");

    [Fact]
    public async Task Play_AllCellsComplete_GivesTheirOutputsInOrder()
    {
        var ended = new List<CellRun>();
        var run = await PlayAsync([Prose, Code("var x = 2;"), Code("x + 1")], ended.Add);

        Assert.Equal(3, ended.Count);
        Assert.All(run.Cells, cell => Assert.Equal(CellStatus.Completed, cell.Status));
        Assert.Equal("3", run.Cells[2].Result());
        Assert.True(run.Elapsed > run.Cells[1].Elapsed);
    }

    [Fact]
    public async Task Play_CellFails_LeavesTheRestUnrun()
    {
        var run = await PlayAsync([Code("1"), Code("throw new Exception();"), Code("3")]);

        Assert.Equal([CellStatus.Completed, CellStatus.Threw, CellStatus.NotRun], run.Cells.Select(cell => cell.Status));
    }

    [Fact]
    public async Task Play_CellInALanguageThatIsNotRunHere_IsSkippedAndTheNextRuns()
    {
        var run = await PlayAsync([Code("1"), new Cell(CellLanguage.Foreign, "Get-Date", Foreign: "pwsh"), Code("1 + 1")]);

        Assert.Equal([CellStatus.Completed, CellStatus.NotRun, CellStatus.Completed], run.Cells.Select(cell => cell.Status));
        Assert.Contains("is in PowerShell", run.Cells[1].Text());
        Assert.Equal("2", run.Cells[2].Result());
    }

    [Fact]
    public async Task Play_ThreadWritesAfterItsCell_IsKeptWithItsCell()
    {
        var run = await PlayAsync([
            Code("var go = new ManualResetEventSlim(); var thread = new Thread(() => { go.Wait(); Console.WriteLine(\"late\"); }); thread.Start();"),
            Code("go.Set(); thread.Join();")]);

        Assert.Equal("late\n", run.Cells[0].Text());
    }

    [Fact]
    public async Task Play_Stopped_EndsTheRunningCell()
    {
        using var stop = new CancellationTokenSource();
        var run = await NotebookPlayer.PlayAsync(
            new Notebook([Code("1"), Code("Thread.Sleep(-1);")]), onCellEnd: _ => stop.Cancel(), stop: stop.Token);

        Assert.Equal(CellStatus.Completed, run.Cells[0].Status);
        Assert.True(run.Cells[1].Status is CellStatus.NotRun or CellStatus.Stopped);
    }

    private static Cell Code(string source) => new(CellLanguage.CSharp, source);

    private static Task<NotebookRun> PlayAsync(IReadOnlyList<Cell> cells, Action<CellRun>? onCellEnd = null) =>
        NotebookPlayer.PlayAsync(new Notebook(cells), KernelFixture.Guard, onCellEnd, TestContext.Current.CancellationToken);
}
