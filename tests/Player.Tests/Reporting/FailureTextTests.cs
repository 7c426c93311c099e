using NotebookCourse.Notebooks;
using NotebookCourse.Player.Playing;
using NotebookCourse.Player.Reporting;

namespace NotebookCourse.Player.Tests.Reporting;

public class FailureTextTests
{
    private static readonly Cell Cell = new(CellLanguage.CSharp, "\nvar a = 1;\nvar b = a / 0;", Line: 10);

    [Fact]
    public void Of_ChapterWithoutFailure_IsNull() => Assert.Null(FailureText.Of(Result(CellRun.Not(Cell))));

    [Fact]
    public void Of_ErrorInTheCell_NamesFileLineCellAndSource() =>
        Assert.Equal(
            "x.dib(12): cell 1 threw: Oops: It broke.\n    var b = a / 0;",
            FailureText.Of(Result(Failed(CellStatus.Threw, new CellError("Oops", "It broke.", Line: 3)))));

    [Fact]
    public void Of_ErrorInAnImportedFile_NamesBothFiles() =>
        Assert.Equal(
            "x.dib(10): cell 1 does not compile: CS1002: ; expected\n    in lib/a.csx(7)\n    int c = 1",
            FailureText.Of(Result(Failed(CellStatus.CompileError, new CellError("CS1002", "; expected", "lib/a.csx", 7, 1, "    int c = 1")))));

    [Fact]
    public void Of_PositionUnknown_ShowsTheCellsFirstLine() =>
        Assert.Equal(
            "x.dib(10): cell 1 timed out after 3.0 s: Too long.\n    var a = 1;",
            FailureText.Of(Result(Failed(CellStatus.TimedOut, new CellError("TimedOut", "Too long.")))));

    [Fact]
    public void Of_LineBeyondTheCell_ShowsTheCellsFirstLine() =>
        Assert.EndsWith("var a = 1;", FailureText.Of(Result(Failed(CellStatus.Threw, new CellError("Oops", "It broke.", Line: 99)))));

    [Fact]
    public void Of_LongDetail_IsCutAndRepeatsNoMessage()
    {
        var detail = "Oops: It broke.\n" + string.Join('\n', Enumerable.Range(1, 50).Select(number => $"at frame {number};"));

        var text = FailureText.Of(Result(Failed(CellStatus.Threw, new CellError("Oops", "It broke.", Line: 3, Detail: detail))))!;

        Assert.Equal(1, text.Split("It broke.").Length - 1);
        Assert.Contains("at frame 10;", text);
        Assert.DoesNotContain("at frame 11;", text);
        Assert.EndsWith("(and 40 more lines)", text);
    }

    [Theory]
    [InlineData(CellStatus.Stopped)]
    [InlineData(CellStatus.KernelDied)]
    public void Of_CellWithoutError_StillNamesTheCell(CellStatus status) =>
        Assert.StartsWith("x.dib(10): cell 1 ", FailureText.Of(Result(Failed(status, null))));

    private static CellRun Failed(CellStatus status, CellError? error) => new(Cell, status, [], TimeSpan.FromSeconds(3), error);

    private static ChapterResult Result(CellRun run) => new("x.dib", ChapterStatus.Failed, TimeSpan.Zero, [run]);
}
