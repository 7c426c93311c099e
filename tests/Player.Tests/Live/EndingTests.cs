using NotebookCourse.Player.Tests.EndToEnd;

namespace NotebookCourse.Player.Tests.Live;

[Collection<LiveCollection>]
public sealed class EndingTests(LiveCourse live) : LiveTest(live)
{
    [Theory]
    [InlineData(EndlessCells.Loop)]
    [InlineData(EndlessCells.OutOfReach)]
    public async Task Player_Killed_LeavesNoKernel(string cell)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /proc");
        using var course = new SmallCourse();
        await using var player = await LivePlayer.StartAsync(course.Root, course.Data);
        var kernels = await KernelsAtWorkAsync(player, course.Write(cell));

        await player.KillAsync();

        AssertGone(kernels);
    }

    [Theory]
    [InlineData("1")]
    [InlineData(EndlessCells.OutOfReach)]
    public async Task Player_Interrupted_EndsWithAllItsKernelsAndTidiesUp(string cell)
    {
        Signals.SkipWhereIgnored("INT", 1);
        using var course = new SmallCourse();
        await using var player = await LivePlayer.StartAsync(course.Root, course.Data);
        var kernels = await KernelsAtWorkAsync(player, course.Write(cell));

        var exitCode = await player.InterruptAsync();

        Assert.Equal((0, ""), (exitCode, await player.ErrorAsync()));
        AssertGone(kernels);
        var spool = Path.Combine(course.Data, "spool");
        Assert.Empty(Directory.Exists(spool) ? Directory.GetDirectories(spool) : []);
    }

    [Fact]
    public async Task Player_InterruptedRightAfterAKnobWasTurned_HasKeptIt()
    {
        Signals.SkipWhereIgnored("INT", 1);
        using var course = new SmallCourse();
        var chapter = course.Write("int n = 2;   //@param {type:\"slider\", min:1, max:9}");
        await using (var player = await LivePlayer.StartAsync(course.Root, course.Data))
        {
            var page = await OpenAsync(player, chapter);
            await page.Cell(1).Locator("input[type=range]").FillAsync("7");
            await page.EditedMark(1).WaitForAsync();
            await player.InterruptAsync();
        }

        await using var next = await LivePlayer.StartAsync(course.Root, course.Data);
        Assert.StartsWith("int n = 7;", await (await OpenAsync(next, chapter)).SourceAsync(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfAPlayerThatHasEnded_SaysSo()
    {
        using var course = new SmallCourse();
        await using var player = await LivePlayer.StartAsync(course.Root, course.Data);
        var page = await OpenAsync(player, course.Write("1"));

        await player.KillAsync();

        await AssertVisibleAsync(page.Page.Locator("#components-reconnect-modal"));
    }

    // The one that runs the cell, and the spare that is started some time after.
    private async Task<IReadOnlyList<int>> KernelsAtWorkAsync(LivePlayer player, string chapter)
    {
        var page = await OpenAsync(player, chapter);
        await page.StartAsync(1);
        await AssertVisibleAsync(page.Output(1));
        Assert.True(SpinWait.SpinUntil(() => player.Kernels.Count == 2, (int)LivePage.Patience), $"Expected two kernels, but there are {player.Kernels.Count}.");
        return player.Kernels;
    }

    private static void AssertGone(IReadOnlyList<int> kernels) =>
        Assert.True(SpinWait.SpinUntil(() => kernels.All(LivePlayer.IsGone), (int)LivePage.Patience), "A kernel has outlived its player.");
}
