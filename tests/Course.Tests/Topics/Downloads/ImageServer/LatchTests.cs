using NotebookCourse.Topics.Downloads.ImageServer;

namespace NotebookCourse.Tests.Topics.Downloads.ImageServer;

public class LatchTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PassAsync_OneTooFew_WaitsAndTheLastOpensForAll()
    {
        var latch = new Latch(3);
        Task[] early = [latch.PassAsync(Stop), latch.PassAsync(Stop)];
        Assert.All(early, each => Assert.False(each.IsCompleted));

        await latch.PassAsync(Stop);

        await Task.WhenAll(early);
        Assert.True(latch.PassAsync(Stop).IsCompleted);
    }

    [Fact]
    public void PassAsync_NoneNeeded_IsOpen() => Assert.True(new Latch(0).PassAsync(Stop).IsCompleted);

    [Fact]
    public void PassAsync_ClientGone_WaitsNoMore()
    {
        using var gone = new CancellationTokenSource();
        var wait = new Latch(2).PassAsync(gone.Token);

        gone.Cancel();

        Assert.True(wait.IsCanceled);
    }
}
