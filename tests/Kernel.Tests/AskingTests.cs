using NotebookCourse.Notebooks;
using Xunit;

namespace NotebookCourse.Kernel.Tests;

public sealed class AskingTests(KernelFixture kernel) : IClassFixture<KernelFixture>
{
    private const string Answering = """AppContext.SetData("NotebookCourse.Answer", (Func<string, object>)(question => $"You asked {question}."));""";

    [Fact]
    public async Task Ask_LibraryThatAnswers_ShowsTheAnswer()
    {
        var run = await AskAsync(Answering, "{}");

        Assert.Equal(CellStatus.Completed, run.Status);
        Assert.Equal("You asked {}.", run.Result());
        Assert.Equal(CellOutputKind.Result, Assert.Single(run.Outputs).Kind);
    }

    [Fact]
    public async Task Ask_NobodyAnswers_SaysSo()
    {
        var run = await AskAsync("""AppContext.SetData("NotebookCourse.Answer", null);""", "{}");

        Assert.Equal("NoAnswer", run.Error?.Name);
    }

    [Fact]
    public async Task Ask_LibraryThatThrows_IsAnErrorAndNoEnd()
    {
        var run = await AskAsync("""AppContext.SetData("NotebookCourse.Answer", (Func<string, object>)(_ => throw new ArgumentException("no such thing")));""", "{}");

        Assert.Equal((CellStatus.Threw, "System.ArgumentException"), (run.Status, run.Error?.Name));
        Assert.Equal("You asked 1.", (await AskAsync(Answering, "1")).Result());
    }

    [Fact]
    public async Task Ask_ImportThatCannotBeCompiled_IsItsError()
    {
        var run = await AskAsync("int i = nosuch;", "{}");

        Assert.Equal(CellStatus.CompileError, run.Status);
    }

    private Task<CellRun> AskAsync(string import, string question) =>
        kernel.Kernel.AskAsync(new Cell(CellLanguage.CSharp, import), question).WaitAsync(KernelFixture.Guard, TestContext.Current.CancellationToken);
}
