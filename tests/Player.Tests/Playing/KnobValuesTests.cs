using NotebookCourse.Notebooks;
using NotebookCourse.Player.Playing;

namespace NotebookCourse.Player.Tests.Playing;

public class KnobValuesTests
{
    private static readonly Chapter Threads = Of("threads.dib", "int threads = 4;   //@param {type:\"slider\", min:1, max:64, step:1}");
    private static readonly Chapter Racks = Of("racks.dib", "int racks = 4;   //@param {type:\"slider\", min:1, max:8, step:1}");
    private static readonly Chapter Missing = new("nosuch.dib", null, ChapterStatus.NoSuchFile, "There is none.");

    [Fact]
    public void Set_KnobOfOneChapter_ChangesThatChapterOnly()
    {
        var chapters = KnobValues.Set([Threads, Racks, Missing], Values("threads", "9"));

        Assert.Contains("int threads = 9;", chapters[0].Notebook!.Cells[0].Source);
        Assert.Equal(Racks.Notebook!.Cells[0].Source, chapters[1].Notebook!.Cells[0].Source);
        Assert.Same(Missing, chapters[2]);
    }

    [Fact]
    public void Set_KnobOfNoChapter_IsRefusedWithTheKnobsOfAll()
    {
        var error = Assert.Throws<PlayerException>(() => KnobValues.Set([Threads, Racks], Values("nosuch", "9")));

        Assert.Equal(ExitCode.BadParameter, error.ExitCode);
        Assert.Contains("nosuch", error.Message);
        Assert.Contains("threads (1 to 64); racks (1 to 8)", error.Message);
    }

    [Fact]
    public void Set_ValueOutOfRange_IsRefusedWithFileAndRange()
    {
        var error = Assert.Throws<PlayerException>(() => KnobValues.Set([Racks, Threads], Values("threads", "0")));

        Assert.Equal(ExitCode.BadParameter, error.ExitCode);
        Assert.Contains("threads.dib", error.Message);
        Assert.Contains("1 to 64", error.Message);
    }

    [Fact]
    public void Set_NoChapterCanBeRead_LeavesTheirOwnErrorsToBeTold() =>
        Assert.Equal([Missing], KnobValues.Set([Missing], Values("threads", "1")));

    private static Dictionary<string, string> Values(string name, string value) => new() { [name] = value };

    private static Chapter Of(string file, string source) =>
        new(file, new Notebook([new Cell(CellLanguage.CSharp, source, 3)]), ChapterStatus.NotRun, null);
}
