using Microsoft.Playwright;

namespace NotebookCourse.Player.Tests.Live;

[Collection<LiveCollection>]
public sealed class KnobTests(LiveCourse live) : LiveTest(live)
{
    private const string Squares = """
        int bars = 3;   //@param {type:"slider", min:1, max:9, step:1}
        new BarChart("Squares", "square", "cm", [.. Enumerable.Range(1, bars).Select(n => new Bar($"bar {n}", n * n, n * n, n * n))], $"There are {bars}.")
        """;

    private const string Cheap = "int n = 2;   //@param {type:\"slider\", min:1, max:9, step:1}\nConsole.WriteLine($\"n is {n}\");";

    // Longer than what runs again by itself.
    private const string Dear = Cheap + "\nThread.Sleep(1500);";

    private const string Next = "Console.WriteLine($\"n was {n}\");";

    [Fact]
    public async Task Slider_OfAChart_ChangesItsDataAndItsText()
    {
        var page = await OpenAsync(SmallCourse.Import, Squares);
        await page.RunAsync(1);
        await RunWarmAsync(page, 2);
        var rows = page.Output(2).Locator("tbody tr");
        var drawn = page.Output(2).Locator(".nc-chart .barlayer .point");
        await Assertions.Expect(rows).ToHaveCountAsync(3);
        await Assertions.Expect(drawn).ToHaveCountAsync(3);

        await Slider(page, 2).FillAsync("5");

        await Assertions.Expect(rows).ToHaveCountAsync(5);
        await Assertions.Expect(drawn).ToHaveCountAsync(5);
        await AssertContainsAsync(rows.Last, "25");
        await AssertContainsAsync(page.Output(2).Locator("figcaption"), "There are 5.");
        Assert.StartsWith("int bars = 5;", await page.SourceAsync(2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_OfAKnob_MovesItsSlider()
    {
        var page = await OpenAsync(Cheap);

        await page.EditAsync(1, Cheap.Replace("n = 2", "n = 7", StringComparison.Ordinal));

        await Assertions.Expect(Slider(page, 1)).ToHaveValueAsync("7");
    }

    [Fact]
    public async Task Slider_OfACheapCell_RunsItAgain()
    {
        var page = await OpenAsync(Cheap);
        await RunWarmAsync(page, 1);
        await AssertTextAsync(page.Output(1), "n is 2");

        await Slider(page, 1).FillAsync("5");

        await AssertTextAsync(page.Output(1), "n is 5");
        await AssertHiddenAsync(page.StaleMark(1));
    }

    [Fact]
    public async Task Slider_OfADearCell_MarksItAndWhatUsesItOutOfDate()
    {
        var page = await OpenAsync(Dear, Next, "\"apart\"");
        await page.RunAsync(1);
        await page.RunAsync(2);

        await Slider(page, 1).FillAsync("5");

        await AssertVisibleAsync(page.StaleMark(1));
        await AssertVisibleAsync(page.StaleMark(2));
        // Cells run in the order in which they were asked for: had the first one been, it would have run by now.
        await page.RunAsync(3);
        Assert.Equal(1, await page.CountAsync(1));
        await AssertTextAsync(page.Output(1), "n is 2");
    }

    [Fact]
    public async Task Slider_InLiveMode_RunsADearCellAndWhatUsesIt()
    {
        var page = await OpenAsync(Dear, Next);
        await page.RunAsync(1);
        await page.RunAsync(2);
        await page.Toolbar.GetByLabel("Live knobs").CheckAsync();

        await Slider(page, 1).FillAsync("5");

        await AssertTextAsync(page.Output(1), "n is 5");
        await AssertTextAsync(page.Output(2), "n was 5");
        await AssertHiddenAsync(page.StaleMark(2));
    }

    [Fact]
    public async Task Slider_BeforeTheFirstRun_RunsNothing()
    {
        var page = await OpenAsync(Cheap, "\"apart\"");

        await Slider(page, 1).FillAsync("5");
        await AssertVisibleAsync(page.EditedMark(1));

        await page.RunAsync(2);
        Assert.Equal(0, await page.CountAsync(1));
    }

    // The first run of a cell compiles it, which on a busy machine takes so long that the cell does not count as cheap.
    private static async Task RunWarmAsync(LivePage page, int cell)
    {
        await page.RunAsync(cell);
        await page.RunAsync(cell);
    }

    private static ILocator Slider(LivePage page, int cell) => page.Cell(cell).Locator("input[type=range]");
}
