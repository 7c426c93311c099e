namespace NotebookCourse.Player.Tests.Live;

[Collection<LiveCollection>]
public sealed class EndingTests(LiveCourse live) : LiveTest(live)
{
    [Fact]
    public async Task Player_Killed_LeavesNoKernelAndThePageSaysSo()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /proc");
        using var course = new SmallCourse();
        await using var player = await LivePlayer.StartAsync(course.Root, course.Data);
        var page = await OpenAsync(player, course.Write(EndlessCells.OutOfReach));
        var kernels = await KernelsAtWorkAsync(player, page);

        await player.KillAsync();

        AssertGone(kernels);
        await AssertVisibleAsync(page.Page.Locator("#components-reconnect-modal"));
    }

    [Fact]
    public async Task Player_InterruptedWhileACellIsOutOfReach_EndsWithAllItsKernelsAndTidiesUp()
    {
        using var course = new SmallCourse();
        await using var player = await LivePlayer.StartAsync(course.Root, course.Data);
        var kernels = await KernelsAtWorkAsync(player, await OpenAsync(player, course.Write(EndlessCells.OutOfReach)));

        var exitCode = await player.InterruptAsync();

        Assert.Equal((0, ""), (exitCode, await player.ErrorAsync()));
        AssertGone(kernels);
        var spool = Path.Combine(course.Data, "spool");
        Assert.Empty(Directory.Exists(spool) ? Directory.GetDirectories(spool) : []);
    }

    // The one that runs the cell, and the spare that is started some time after.
    private static async Task<IReadOnlyList<int>> KernelsAtWorkAsync(LivePlayer player, LivePage page)
    {
        await page.StartAsync(1);
        await AssertVisibleAsync(page.Output(1));
        Assert.True(SpinWait.SpinUntil(() => player.Kernels.Count == 2, (int)LivePage.Patience), $"Expected two kernels, but there are {player.Kernels.Count}.");
        return player.Kernels;
    }

    private static void AssertGone(IReadOnlyList<int> kernels) =>
        Assert.True(SpinWait.SpinUntil(() => kernels.All(LivePlayer.IsGone), (int)LivePage.Patience), "A kernel has outlived its player.");
}
