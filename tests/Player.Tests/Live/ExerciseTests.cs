using Microsoft.Playwright;

namespace NotebookCourse.Player.Tests.Live;

[Collection<LiveCollection>]
public sealed class ExerciseTests(LiveCourse live) : LiveTest(live)
{
    private const string Stub = "Exercise.Median.Check(times => times.Average())";

    private const string Try = "Exercise.Median.Check(times => times.Max())";

    private const string Right = """
        Exercise.Median.Check(times =>
        {
            var sorted = times.Order().ToArray();
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        })
        """;

    [Fact]
    public async Task Exercise_FromStubToSolved_TellsEachStepAndRemembersTheLast()
    {
        var chapter = Live.Course.Write(SmallCourse.Import, Stub);
        Live.Course.WriteSolutions(chapter, SmallCourse.Import, Right);
        var page = await OpenAsync(Live.Player, chapter);
        await page.RunAsync(1);
        var cell = page.Cell(2);
        var (show, solved) = (Button(cell, "Show a solution"), cell.Locator(".solved"));
        await Assertions.Expect(show).ToBeDisabledAsync();

        await Button(cell, "Hint").ClickAsync();
        await Assertions.Expect(cell.Locator(".helps ~ .outputs .place")).ToHaveCountAsync(1);
        await Button(cell, "Next hint").ClickAsync();
        await Assertions.Expect(cell.Locator(".helps ~ .outputs .place")).ToHaveCountAsync(2);
        await Assertions.Expect(show).ToBeDisabledAsync();

        await page.RunAsync(2);
        await AssertContainsAsync(page.Output(2).First, "✗");
        await AssertHiddenAsync(solved);
        await Assertions.Expect(show).ToBeDisabledAsync();

        await page.EditAsync(2, Try);
        await page.RunAsync(2);
        await show.ClickAsync();
        await AssertContainsAsync(cell.Locator(".solution"), "times.Order()");

        await page.EditAsync(2, Right);
        await page.RunAsync(2);
        await AssertContainsAsync(page.Output(2).First, "✓");
        await AssertVisibleAsync(solved);

        await page.ReloadAsync();
        await AssertVisibleAsync(solved);
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "All chapters" }).ClickAsync();
        await AssertContainsAsync(page.Page.Locator("li", new() { Has = page.Page.Locator($"a[href='chapter/{chapter}']") }), "1 of 1 exercises solved");
    }

    [Fact]
    public async Task Exercise_CheckDeletedFromTheCell_KeepsItsButtons()
    {
        var page = await OpenAsync(SmallCourse.Import, Stub);

        await page.EditAsync(2, "1 + 1");

        await Assertions.Expect(Button(page.Cell(2), "Hint")).ToBeVisibleAsync();
        await Assertions.Expect(Button(page.Cell(2), "▶ Check")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Hint_BeforeTheLibraryIsLoaded_IsGivenAllTheSame()
    {
        var page = await OpenAsync(SmallCourse.Import, Stub);

        await Button(page.Cell(2), "Hint").ClickAsync();

        await AssertContainsAsync(page.Cell(2).Locator(".helps ~ .outputs"), "hint");
    }

    private static ILocator Button(ILocator cell, string name) => cell.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
