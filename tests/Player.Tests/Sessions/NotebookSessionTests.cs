using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Folding;
using NotebookCourse.Notebooks.Messages;
using NotebookCourse.Player.Sessions;

namespace NotebookCourse.Player.Tests.Sessions;

public sealed class NotebookSessionTests
{
    private const string Knob = "int n = 4;   //@param {type:\"slider\", min:1, max:64, step:1}";

    [Fact]
    public async Task Open_ANotebook_RunsNothing()
    {
        await using var book = new OpenBook("Environment.Exit(1);");

        Assert.Equal(KernelPhase.None, book.Session.Phase);
        Assert.All(book.Session.Cells, cell => Assert.Equal((CellPhase.Idle, 0), (cell.State.Phase, cell.State.Count)));
    }

    [Fact]
    public async Task Run_SeveralCells_CountsAndShows()
    {
        await using var book = new OpenBook("# Prose", "Console.Write(\"one\");", "1 + 1");

        await book.RunAsync(0, 1, 2);

        Assert.Equal((0, 1, 2), (book[0].State.Count, book[1].State.Count, book[2].State.Count));
        Assert.Equal("one", book.TextOf(1));
        Assert.Contains("2", book.TextOf(2));
        Assert.Equal(KernelPhase.Ready, book.Session.Phase);
        Assert.Equal([1, 2], book.Services.Progress.Of(OpenBook.Name).Cells);
    }

    [Fact]
    public async Task Run_CellFails_DoesNotRunThoseBehind()
    {
        await using var book = new OpenBook("throw new Exception(\"no\");", "1");

        await book.RunAsync(0, 1);

        Assert.Equal((CellStatus.Threw, 0), (book[0].State.Status, book[1].State.Count));
        Assert.Empty(book.Services.Progress.Of(OpenBook.Name).Cells);
    }

    [Fact]
    public async Task Stop_EndlessLoop_EndsItAndKeepsVariables()
    {
        await using var book = new OpenBook("var kept = \"still there\";", "Console.Write(1); while (true) ;", "kept");
        await book.RunAsync(0);
        book.Session.Run([book[1], book[2]]);
        await book.WhenAsync(_ => book[1].State.Outputs.Length > 0);

        book.Session.Stop();
        await book.IdleAsync();
        await book.RunAsync(2);

        Assert.Equal(CellStatus.Stopped, book[1].State.Status);
        Assert.Contains("still there", book.TextOf(2));
    }

    [Fact]
    public async Task Edit_CellThatRan_MakesItAndThoseThatUseItStale()
    {
        await using var book = new OpenBook("var a = 1;", "a + 1", "2");
        await book.RunAsync(0, 1, 2);

        book.Session.Edit(book[0], "var a = 2;");

        Assert.Equal([true, true, false], book.Session.Cells.Select(cell => cell.State.Stale));
        await book.RunAsync(0, 1);
        Assert.All(book.Session.Cells, cell => Assert.False(cell.State.Stale));
    }

    [Fact]
    public async Task Edit_ThenOpenedAnew_IsStillThereUntilReset()
    {
        var data = new Storage.TemporaryData();
        await using var book = new OpenBook(data, "1", "2");
        book.Session.Edit(book[1], "22");

        var again = new NotebookSession(OpenBook.Name, book.Session.Notebook, book.Services);
        Assert.Equal(("22", true), (again.Cells[1].State.Source, again.Cells[1].State.Edited));
        again.Reset(again.Cells[1]);
        await again.DisposeAsync();

        await using var last = new NotebookSession(OpenBook.Name, book.Session.Notebook, book.Services);
        Assert.Equal(("2", false), (last.Cells[1].State.Source, last.Cells[1].State.Edited));
    }

    [Fact]
    public async Task Turn_BeforeTheFirstRun_RunsNothing()
    {
        await using var book = new OpenBook(Knob);

        book.Session.Turn(book[0], Knob.Replace('4', '8'));

        Assert.Equal((KernelPhase.None, true), (book.Session.Phase, book[0].State.Edited));
    }

    [Fact]
    public async Task Turn_OfACheapCell_RunsItAndMakesThoseThatUseItStale()
    {
        await using var book = new OpenBook(Knob + "\nn", "n * 100");
        await book.RunAsync(0, 1);
        // As it would be on any machine that is not busy with other tests.
        book[0].Update(state => state with { Elapsed = TimeSpan.FromMilliseconds(1) });

        book.Session.Turn(book[0], Knob.Replace("n = 4", "n = 9") + "\nn");
        await book.IdleAsync();

        Assert.Contains("9", book.TextOf(0));
        Assert.Contains("400", book.TextOf(1));
        Assert.Equal((false, true), (book[0].State.Stale, book[1].State.Stale));
        Assert.Equal("9", SessionKnobs.Values(book.Session.Cells)["n"]);
    }

    [Fact]
    public async Task Turn_OfACellThatTakesLong_MakesItStale()
    {
        await using var book = new OpenBook(Knob + "\nn");
        await book.RunAsync(0);
        book[0].Update(state => state with { Elapsed = TimeSpan.FromSeconds(2) });

        book.Session.Turn(book[0], Knob.Replace("n = 4", "n = 9") + "\nn");

        Assert.Equal((1, true, CellPhase.Idle), (book[0].State.Count, book[0].State.Stale, book[0].State.Phase));
    }

    [Fact]
    public async Task Turn_Live_RunsAllThatUseIt()
    {
        await using var book = new OpenBook(Knob, "var m = n * 100;", "m", "\"apart\"");
        await book.RunAsync(0, 1, 2, 3);
        book.Session.Live = true;

        book.Session.Turn(book[0], Knob.Replace("n = 4", "n = 9"));
        await book.IdleAsync();

        Assert.Contains("900", book.TextOf(2));
        Assert.Equal(4, book[3].State.Count);
        Assert.All(book.Session.Cells, cell => Assert.False(cell.State.Stale));
    }

    [Fact]
    public async Task Restart_AfterCellsRan_LosesVariablesAndNothingElse()
    {
        await using var book = new OpenBook("var a = 1; a", "a");
        book.Session.Edit(book[0], "var a = 5; a");
        await book.RunAsync(0, 1);

        await book.Session.RestartAsync();

        Assert.Contains("5", book.TextOf(0));
        Assert.True(book[0].State.Edited);
        Assert.Equal([book[0]], book.Session.UnrunAbove(book[1]));
        await book.RunAsync(1);
        Assert.Equal((CellStatus.CompileError, "CS0103"), (book[1].State.Status, book[1].State.Error?.Name));
    }

    [Fact]
    public async Task Sleep_ThenRun_HasAFreshKernel()
    {
        await using var book = new OpenBook("var a = 1;", "a");
        await book.RunAsync(0);
        Assert.True(book.Session.CanSleep);

        await book.Session.SleepAsync();

        Assert.Equal(KernelPhase.Asleep, book.Session.Phase);
        await book.RunAsync(1);
        Assert.Equal(CellStatus.CompileError, book[1].State.Status);
    }

    [Fact]
    public async Task Kernel_DiesInACell_SaysSoThereAndRunsOn()
    {
        await using var book = new OpenBook("Environment.FailFast(\"gone\");", "1 + 1");

        await book.RunAsync(0);
        Assert.Equal(CellStatus.KernelDied, book[0].State.Status);
        Assert.NotNull(book[0].State.Error);
        Assert.Null(book.Session.Death);

        await book.RunAsync(1);
        Assert.Equal(CellStatus.Completed, book[1].State.Status);
    }

    [Fact]
    public async Task Kernel_DiesBetweenCells_SaysSoAboveThem()
    {
        await using var book = new OpenBook("new Thread(() => { while (!File.Exists(GATE)) Thread.Sleep(1); Environment.Exit(3); }).Start();");
        var gate = book.Data.For("gate");
        book.Session.Edit(book[0], book[0].State.Source.Replace("GATE", $"@\"{gate}\"", StringComparison.Ordinal));
        await book.RunAsync(0);

        await File.WriteAllTextAsync(gate, "", TestContext.Current.CancellationToken);
        await book.WhenAsync(session => session.Death is not null);

        Assert.Equal(KernelPhase.Died, book.Session.Phase);
        Assert.Contains("exit code 3", book.Session.Death!.Detail);
    }

    [Fact]
    public async Task Hint_OfAnExercise_StandsUnderItsCell()
    {
        await using var book = new OpenBook("Exercise.FairShares.Check((count, workers) => [])");

        await book.Session.HintAsync(book[0], book.Session.ExerciseOf(book[0])!);

        var hint = HintMessage.In(Assert.IsType<FoldedValue>(Assert.Single(book[0].State.Hints)).Output);
        Assert.Equal(("FairShares", 1, 3), (hint?.Exercise, hint?.Number, hint?.Of));
        Assert.Equal(0, book[0].State.Count);
    }

    [Fact]
    public async Task Open_EditThatCannotBeRead_WarnsAndOpensAllTheSame()
    {
        var data = new Storage.TemporaryData();
        var folder = Path.Combine(data.Folder.For("edits"), OpenBook.Name);
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "x.json"), "{ half", TestContext.Current.CancellationToken);

        await using var book = new OpenBook(data, "1");

        Assert.Equal("1", book[0].State.Source);
        Assert.Contains("x.json", Assert.Single(book.Session.Warnings).Text);
    }
}
