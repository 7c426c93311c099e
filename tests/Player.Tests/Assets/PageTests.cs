using Microsoft.Playwright;

namespace NotebookCourse.Player.Tests.Assets;

public sealed class PageTests(Chromium chromium) : ModulesPage(chromium)
{
    [Fact]
    public async Task EscapeTwice_InAnEditor_StopsAll()
    {
        await AttachAsync("while (true);");
        await EditAsync("1");

        await Page.Keyboard.PressAsync("Escape");
        await Page.Keyboard.PressAsync("Escape");

        await CallAsync("StopAll");
    }

    [Fact]
    public async Task Keys_OnACell_MoveRunAndEnter()
    {
        await AttachAsync("a", "b", "c");
        await Page.EvaluateAsync("() => player.editors.focusCell('1')");

        await Page.Keyboard.PressAsync("j");
        await Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("cell 3", await FocusAsync());
        await Page.Keyboard.PressAsync("k");
        await Page.Keyboard.PressAsync("Control+Enter");
        Assert.Equal("2", await CallAsync("RunCell"));
        await Page.Keyboard.PressAsync("Enter");

        await Page.WaitForSelectorAsync(".editor[data-cell='2'] .cm-focused");
        Assert.Equal("b", await TextAsync("2"));
    }

    [Fact]
    public async Task QuestionMark_TypedInAnEditor_IsText()
    {
        await AttachAsync("");
        await EditAsync("1");

        await Page.Keyboard.TypeAsync("?j");

        Assert.Equal("?j", await TextAsync("1"));
        Assert.False(await Page.IsVisibleAsync("#shortcuts"));
    }

    [Fact]
    public async Task SingleLetters_TurnedOff_StayOffAfterAReload()
    {
        await AttachAsync("a", "b");
        await Page.Keyboard.PressAsync("?");
        await Page.UncheckAsync("[data-letter-keys]");
        await Page.ReloadAsync();
        await Page.UntilAsync("() => window.player");
        await AttachAsync("a", "b");
        await Page.EvaluateAsync("() => player.editors.focusCell('1')");

        await Page.Keyboard.PressAsync("j");
        await Page.Keyboard.PressAsync("?");

        Assert.Equal("cell 1", await FocusAsync());
        Assert.False(await Page.IsVisibleAsync("#shortcuts"));
    }

    [Fact]
    public async Task Theme_Chosen_IsThereBeforeTheNextPageIsPainted()
    {
        await Page.ClickAsync("[data-theme-choice=dark]");
        Assert.Equal("true", await Page.GetAttributeAsync("[data-theme-choice=dark]", "aria-pressed"));

        await Page.ReloadAsync();
        Assert.Equal("dark", await Page.GetAttributeAsync("html", "data-theme"));

        await Page.ClickAsync("[data-theme-choice='']");
        Assert.Null(await Page.GetAttributeAsync("html", "data-theme"));
    }

    [Fact]
    public async Task Outline_WhileScrolling_MarksTheSection()
    {
        await AttachAsync([.. Enumerable.Repeat("x\ny\nz", 12)]);
        await Page.WaitForSelectorAsync("a[href='#one'][aria-current=true]", new() { State = WaitForSelectorState.Attached });

        await Page.EvaluateAsync("() => document.getElementById('two').scrollIntoView()");

        await Page.WaitForSelectorAsync("a[href='#two'][aria-current=true]", new() { State = WaitForSelectorState.Attached });
        Assert.Equal(1, await Page.Locator("a[aria-current]").CountAsync());
    }
}
