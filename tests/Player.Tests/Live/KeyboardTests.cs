using Microsoft.Playwright;

namespace NotebookCourse.Player.Tests.Live;

/// <summary>What a learner does who has no mouse: none of these tests points at anything.</summary>
[Collection<LiveCollection>]
public sealed class KeyboardTests(LiveCourse live) : LiveTest(live)
{
    [Fact]
    public async Task Letters_MoveAndEnterAndShiftEnter_EditAndRunACell()
    {
        var page = await OpenAsync("1", "2", "3");

        await PressAsync(page, "j");
        await AssertFocusedAsync(page.Cell(1));
        await PressAsync(page, "j");
        await PressAsync(page, "j");
        await AssertFocusedAsync(page.Cell(3));
        await PressAsync(page, "k");
        await AssertFocusedAsync(page.Cell(2));
        await PressAsync(page, "Enter");
        await AssertFocusedAsync(Code(page, 2));
        await PressAsync(page, "Control+End");
        await page.Page.Keyboard.TypeAsync(" * 21");
        await PressAsync(page, "Shift+Enter");

        await page.EndAsync(2, before: 0);
        await AssertTextAsync(page.Output(2), "42");
        await AssertFocusedAsync(page.Cell(3));
    }

    [Fact]
    public async Task ShiftEnter_OnEachCell_RunsTheWholeChapter()
    {
        var page = await OpenAsync("var a = 6;", "var b = 7;", "a * b");
        await PressAsync(page, "j");

        foreach (var cell in Enumerable.Range(1, 3))
        {
            await AssertFocusedAsync(page.Cell(cell));
            await PressAsync(page, "Shift+Enter");
        }

        await page.EndAsync(3, before: 0);
        await AssertTextAsync(page.Output(3), "42");
    }

    [Fact]
    public async Task Escape_InTheCode_LeavesForTheCell()
    {
        var page = await OpenAsync("1", "2");
        await PressAsync(page, "j");
        await PressAsync(page, "Enter");
        await AssertFocusedAsync(Code(page, 1));

        await PressAsync(page, "Escape");

        await AssertFocusedAsync(page.Cell(1));
        await PressAsync(page, "ArrowDown");
        await AssertFocusedAsync(page.Cell(2));
        await PressAsync(page, "ArrowUp");
        await AssertFocusedAsync(page.Cell(1));
    }

    [Fact]
    public async Task QuestionMark_OnThePage_ListsTheKeysUntilEscape()
    {
        var page = await OpenAsync("1");
        var dialog = page.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard" });

        await PressAsync(page, "?");
        await AssertVisibleAsync(dialog);
        foreach (var key in new[] { "Shift+Enter", "Esc", "F8", "?" }) await AssertVisibleAsync(dialog.GetByText(key, new() { Exact = true }).First);
        await PressAsync(page, "Escape");

        await AssertHiddenAsync(dialog);
    }

    [Fact]
    public async Task Tab_FromACell_ReachesItsCodeAndItsRun()
    {
        var page = await OpenAsync("6 * 7");
        await PressAsync(page, "j");

        await PressAsync(page, "Tab");
        await AssertFocusedAsync(Code(page, 1));
        await PressAsync(page, "Tab");
        await AssertFocusedAsync(page.Cell(1).Locator("button.run"));
        await PressAsync(page, "Enter");

        await page.EndAsync(1, before: 0);
        await AssertContainsAsync(page.Page.GetByRole(AriaRole.Status), "Cell 1, C#: ran in");
    }

    private static ILocator Code(LivePage page, int cell) => page.Cell(cell).Locator(".cm-content");

    private static Task PressAsync(LivePage page, string key) => page.Page.Keyboard.PressAsync(key);

    private static Task AssertFocusedAsync(ILocator element) => Assertions.Expect(element).ToBeFocusedAsync();
}
