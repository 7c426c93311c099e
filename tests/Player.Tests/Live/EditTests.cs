using Microsoft.Playwright;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Player.Tests.Live;

[Collection<LiveCollection>]
public sealed class EditTests(LiveCourse live) : LiveTest(live)
{
    private const string Original = "var answer = 1;", Edited = "var answer = 42;\nanswer";

    [Fact]
    public async Task Edit_AfterAReload_IsThereAndIsWhatRuns()
    {
        var page = await OpenAsync(Original);
        await page.EditAsync(1, Edited);

        await page.ReloadAsync();

        Assert.Equal(Edited, await page.SourceAsync(1));
        await AssertVisibleAsync(page.EditedMark(1));
        await page.RunAsync(1);
        await AssertTextAsync(page.Output(1), "42");
    }

    [Fact]
    public async Task Edit_OfANotebookOfJupyter_IsKeptAndTheFileAsItWas()
    {
        var file = Path.Combine(Live.Course.Root, "notebooks", "90-mine.ipynb");
        IpynbFile.Write([CellRun.Not(new Cell(CellLanguage.Markdown, "# Mine")), CellRun.Not(new Cell(CellLanguage.CSharp, Original))], file);
        var before = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        var page = await EnterAsync(Live.Player);
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Mine" }).ClickAsync();
        await page.LiveAsync();

        await page.EditAsync(1, Edited);
        await page.ReloadAsync();

        Assert.Equal(Edited, await page.SourceAsync(1));
        await page.RunAsync(1);
        await AssertTextAsync(page.Output(1), "42");
        Assert.Equal(before, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Reset_OfAnEdit_GivesTheCoursesTextForGood()
    {
        var page = await OpenAsync(Original);
        await page.EditAsync(1, Edited);

        await page.ChooseAsync(1, "Back to the course's text");

        await AssertHiddenAsync(page.EditedMark(1));
        Assert.Equal(Original, await page.SourceAsync(1));
        await page.ReloadAsync();
        Assert.Equal(Original, await page.SourceAsync(1));
        await AssertHiddenAsync(page.EditedMark(1));
    }

    [Fact]
    public async Task Edit_PlayerKilledAndStartedAnew_IsThereAndTheCoursesFileAsItWas()
    {
        using var course = new SmallCourse();
        var chapter = course.Write(Original);
        await using (var killed = await LivePlayer.StartAsync(course.Root, course.Data))
        {
            var before = await OpenAsync(killed, chapter);
            await before.EditAsync(1, Edited);
            await killed.KillAsync();
        }
        await using var player = await LivePlayer.StartAsync(course.Root, course.Data);

        var page = await OpenAsync(player, chapter);

        Assert.Equal(Edited, await page.SourceAsync(1));
        await AssertVisibleAsync(page.EditedMark(1));
        await page.ChooseAsync(1, "Back to the course's text");
        await AssertHiddenAsync(page.EditedMark(1));
        Assert.Equal(Original, await page.SourceAsync(1));
    }
}
