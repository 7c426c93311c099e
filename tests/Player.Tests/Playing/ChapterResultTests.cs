using NotebookCourse.Player.Playing;

namespace NotebookCourse.Player.Tests.Playing;

public class ChapterResultTests
{
    [Fact]
    public void ExitCode_EveryStatus_HasOne()
    {
        foreach (var status in Enum.GetValues<ChapterStatus>())
            Assert.True(Enum.IsDefined(Of(status).ExitCode));
    }

    [Fact]
    public void Worst_NoChapter_IsFine() => Assert.Equal(ExitCode.Fine, ChapterResult.Worst([]));

    [Theory]
    [InlineData((int)ExitCode.CellFailed, "Completed,Failed,Completed")]
    [InlineData((int)ExitCode.TimedOut, "TimedOut,Failed")]
    [InlineData((int)ExitCode.NoSuchFile, "NoSuchFile,TimedOut")]
    [InlineData((int)ExitCode.KernelDied, "NotANotebook,KernelDied,NoSuchFile")]
    [InlineData((int)ExitCode.Interrupted, "KernelDied,Stopped,NotRun")]
    public void Worst_SeveralEndings_IsTheHighestCode(int expected, string statuses) =>
        Assert.Equal((ExitCode)expected, ChapterResult.Worst(statuses.Split(',').Select(status => Of(Enum.Parse<ChapterStatus>(status)))));

    private static ChapterResult Of(ChapterStatus status) => new("x.dib", status, TimeSpan.Zero, []);
}
