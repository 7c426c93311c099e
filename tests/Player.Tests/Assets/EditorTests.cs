using NotebookCourse.Player.Sessions;

namespace NotebookCourse.Player.Tests.Assets;

public sealed class EditorTests(Chromium chromium) : ModulesPage(chromium)
{
    private const string Source = "int threads = 8;   //@param {type:\"slider\", min:1, max:64}\nthreads * 2";

    private static readonly string[] Others = ["1"];

    [Fact]
    public async Task Page_WithoutCells_DoesNotLoadTheEditor()
    {
        await AttachAsync();
        await Page.EvaluateAsync("() => new Promise(done => requestIdleCallback(done))");

        Assert.DoesNotContain(Asked, address => address.StartsWith("/vendor/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Editor_InPlaceOfTheSource_HasItsHeightTextAndName()
    {
        var height = "() => document.querySelector('.editor').getBoundingClientRect().height";
        await Page.EvaluateAsync("source => player.addCell('1', source)", Source);
        var before = await Page.EvaluateAsync<double>(height);

        await AttachAsync();
        await Page.WaitForSelectorAsync(".cm-editor");

        Assert.Equal(before, await Page.EvaluateAsync<double>(height));
        Assert.Equal(Source, await TextAsync("1"));
        Assert.Equal("Cell 1, code", await Page.GetAttributeAsync(".cm-content", "aria-label"));
        Assert.Contains("Escape leaves", await Page.EvaluateAsync<string>(
            "() => document.getElementById(document.querySelector('.cm-content').getAttribute('aria-describedby')).textContent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editor_FarFromTheWindow_IsMadeOnceItIsScrolledTo()
    {
        var tall = string.Join('\n', Enumerable.Repeat("x++;", 100));
        await AttachAsync(tall, Source);
        await Page.WaitForSelectorAsync(".editor[data-cell='1'] .cm-editor");
        var far = Page.Locator(".editor[data-cell='2'] .cm-editor");
        Assert.Equal(0, await far.CountAsync());

        await Page.Locator(".editor[data-cell='2']").ScrollIntoViewIfNeededAsync();

        await far.WaitForAsync();
    }

    [Fact]
    public async Task Source_Focused_BecomesAnEditorWithTheFocus()
    {
        await AttachAsync(string.Join('\n', Enumerable.Repeat("x++;", 100)), Source);

        await Page.EvaluateAsync("() => document.querySelector(\".editor[data-cell='2'] pre\").focus({ preventScroll: true })");

        await Page.WaitForSelectorAsync(".editor[data-cell='2'] .cm-focused");
    }

    [Fact]
    public async Task Colours_OfCSharp_EqualThoseOfTheDrawnSource()
    {
        await AttachAsync("#r \"x\"\nvar s = $@\"a \"\"b\" + $\"{1}\"; // c\nvar t = \"\"\"\n  \"raw\" // text\n  \"\"\"; int n = 1_000;");
        await Page.WaitForSelectorAsync(".cm-editor");

        var coloured = await Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.cm-line span')].map(span => span.textContent)");

        Assert.Equal(
            ["#r \"x\"", "var", "$@\"a \"\"b\"", "$\"{1}\"", "// c", "var", "\"\"\"", "\"raw\" // text", "\"\"\"", "int", "1_000"],
            coloured.Select(text => text.Trim()).Where(text => text.Length > 0));
    }

    [Fact]
    public async Task Typing_Pauses_TellsThePageOnce()
    {
        await AttachAsync("var x = 1");
        await EditAsync("1");

        await TypeAtOnceAsync("23;");

        Assert.Equal("1|var x = 123;", await CallAsync("Edited"));
    }

    [Fact]
    public async Task Edit_WhileTheConnectionIsLost_IsToldOnceItIsBack()
    {
        await AttachAsync("x");
        await Page.EvaluateAsync(
            """
            () => {
              const works = player.dotnet.invokeMethodAsync;
              player.dotnet.invokeMethodAsync = async (name, ...details) => {
                if (name !== "Edited") return works(name, ...details);
                player.dotnet.invokeMethodAsync = works;
                throw new Error("not connected");
              };
            }
            """);
        await EditAsync("1");

        await Page.Keyboard.TypeAsync("y");

        Assert.Equal("1|xy", await CallAsync("Edited"));
    }

    [Fact]
    public async Task RunKeys_AfterTyping_TellTheEditBeforeTheRun()
    {
        await AttachAsync("x");
        await EditAsync("1");

        await Page.Keyboard.TypeAsync("5");
        await Page.Keyboard.PressAsync("Control+Enter");
        await CallAsync("RunCell");
        await Page.Keyboard.PressAsync("Shift+Enter");
        await CallAsync("RunAndAdvance");

        Assert.Equal(["Edited", "RunCell", "RunAndAdvance"], (await CallNamesAsync()).Where(name => name is "Edited" or "RunCell" or "RunAndAdvance"));
        Assert.Equal("x5", await TextAsync("1"));
    }

    [Fact]
    public async Task Tab_BeforeAndAfterTyping_MovesOnAndThenIndents()
    {
        await AttachAsync("x", "y");
        await Page.WaitForSelectorAsync(".editor[data-cell='2'] .cm-editor");
        await EditAsync("1");

        await Page.Keyboard.PressAsync("Tab");
        Assert.Equal("cm-content 2", await FocusAsync());
        await Page.Keyboard.TypeAsync(";");
        await Page.Keyboard.PressAsync("Tab");

        Assert.Equal("cm-content 2", await FocusAsync());
        Assert.Equal(";   y", await TextAsync("2"));
    }

    [Fact]
    public async Task Escape_ThenTab_LeavesForTheCellAndMovesOn()
    {
        await AttachAsync("x", "y");
        await EditAsync("1");
        await Page.Keyboard.TypeAsync(";");

        await Page.Keyboard.PressAsync("Escape");
        Assert.Equal("cell 1", await FocusAsync());
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Tab");

        Assert.Equal("cm-content 2", await FocusAsync());
    }

    [Fact]
    public async Task SetSource_WhileTheCursorIsInTheText_KeepsItAndDoesNotEcho()
    {
        await AttachAsync("int threads = 8; threads");
        await EditAsync("1");

        await Page.EvaluateAsync("() => player.editors.setSource('1', 'int threads = 64; threads')");
        await TypeAtOnceAsync("+1");

        Assert.Equal("1|int threads = 64; threads+1", await CallAsync("Edited"));
    }

    [Fact]
    public async Task SetSource_BeforeTheEditorIsMade_IsWhatItShows()
    {
        await AttachAsync(string.Join('\n', Enumerable.Repeat("x++;", 100)), "old");

        await Page.EvaluateAsync("() => { player.editors.setSource('2', 'new'); return player.editors.focusEditor('2'); }");

        Assert.Equal("new", await TextAsync("2"));
    }

    [Theory]
    [InlineData(2, 9, "oops;")]
    [InlineData(2, 14, "var b = oops;")]
    [InlineData(99, 1, "b")]
    public async Task RevealLine_OfAnError_SelectsWhatThereIsToSee(int line, int column, string selected)
    {
        await AttachAsync("var a = 1;\nvar b = oops;\nb");

        await Page.EvaluateAsync("([line, column]) => player.editors.revealLine('1', line, column)", new[] { line, column });

        Assert.Equal(selected, await Page.EvaluateAsync<string>("() => getSelection().toString()"));
        Assert.Equal("cm-content 1", await FocusAsync());
    }

    [Fact]
    public async Task Refresh_AfterACellWentAndOneCame_FollowsThePage()
    {
        await AttachAsync("x");
        await Page.WaitForSelectorAsync(".cm-editor");

        await Page.EvaluateAsync("() => { document.querySelector('.cell').remove(); player.addCell('7', 'z'); player.editors.refresh(); }");

        await Page.WaitForSelectorAsync(".editor[data-cell='7'] .cm-editor");
        Assert.Equal(1, await Page.Locator(".cm-editor").CountAsync());
    }

    [Fact]
    public async Task Detach_AfterAnEdit_TellsItAndShowsTheDrawnSource()
    {
        await AttachAsync("x");
        await EditAsync("1");
        await Page.Keyboard.TypeAsync("y");

        await Page.EvaluateAsync("() => player.editors.detach()");

        Assert.Equal("1|xy", await CallAsync("Edited"));
        Assert.True(await Page.IsVisibleAsync("pre.code"));
        Assert.Equal(0, await Page.Locator(".cm-editor").CountAsync());
    }

    [Fact]
    public async Task Fingerprint_OfAnyText_IsThatOfThePlayer()
    {
        string[] texts = ["", "x", "var a = 1;\nvar b = \"é😀\";", new string('\uffff', 1000), string.Concat(Enumerable.Range(0, 5000).Select(n => (char)(n * 13)))];

        foreach (var text in texts.Select(text => string.Concat(text.Where(unit => unit != '\r' && !char.IsSurrogate(unit)))))
            Assert.Equal(Fingerprint.Of(text), await Page.EvaluateAsync<string>("text => player.fingerprint(text)", text));
    }

    [Fact]
    public async Task Edit_ThatIsNotAnswered_IsMarkedKeptInTheBrowserAndSentAgain()
    {
        await AttachAsync("x");
        await DeafAsync();
        await EditAsync("1");

        await Page.Keyboard.TypeAsync("y");

        await Page.GetByText("not yet kept").WaitForAsync();
        Assert.Contains("\"text\":\"xy\"", await StoredAsync(), StringComparison.Ordinal);
        await Page.EvaluateAsync("() => player.hear()");
        await Page.GetByText("not yet kept").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        Assert.Equal("", await StoredAsync());
        Assert.Equal("xy", await Page.EvaluateAsync<string>("() => player.edits.at(-1).text"));
        Assert.True(await Page.EvaluateAsync<bool>("() => player.edits.at(-1).bases.includes(player.fingerprint('x')) && player.edits[0].number < player.edits.at(-1).number"));
    }

    [Fact]
    public async Task Run_WhileThePlayerDoesNotAnswer_SaysWhyNot()
    {
        await AttachAsync("x");
        await EditAsync("1");
        await DeafAsync();

        await Page.Keyboard.PressAsync("Control+Enter");

        await Page.GetByText("Not run: the player does not answer.").WaitForAsync();
        Assert.DoesNotContain("RunCell", await CallNamesAsync());
    }

    [Fact]
    public async Task Run_OfACellThatAnotherPageHasChanged_SaysWhyNot()
    {
        await AttachAsync("x");
        await EditAsync("1");
        await AnswerWithAsync("Sees", Others);

        await Page.Keyboard.PressAsync("Control+Enter");

        await Page.GetByText("Not run: another window has just changed this cell.").WaitForAsync();
        Assert.DoesNotContain("RunCell", await CallNamesAsync());
    }

    [Fact]
    public async Task SetSource_OverWhatThePlayerDoesNotHave_LetsTheLearnerChoose()
    {
        await AttachAsync("x");
        await EditAsync("1");
        await DeafAsync();
        await Page.Keyboard.TypeAsync("y");
        await Page.EvaluateAsync("() => { player.editors.setSource('1', 'theirs'); player.hear(); }");

        Assert.Equal("xy", await TextAsync("1"));
        await Page.GetByText("Take the other").ClickAsync();

        Assert.Equal("theirs", await TextAsync("1"));
        Assert.Equal("", await StoredAsync());
    }

    [Fact]
    public async Task KeepMine_BeforeAnEarlierEditIsAnswered_SendsAnewAndIsNotAskedAgain()
    {
        await AttachAsync("x");
        await EditAsync("1");
        await DeafAsync();
        await Page.Keyboard.TypeAsync("y");
        await Page.WaitForFunctionAsync("() => player.edits.length === 1");
        await Page.EvaluateAsync("() => { player.editors.setSource('1', 'theirs'); player.hear(); }");
        await Page.GetByText("Keep mine").ClickAsync();
        // It was on its way when the learner chose.
        await Page.EvaluateAsync("() => player.editors.setSource('1', 'theirs')");
        await Page.WaitForFunctionAsync("() => player.edits.length > 1");

        Assert.True(await Page.EvaluateAsync<bool>("() => player.editors.settle('1')"));
        Assert.Equal("xy", await Page.EvaluateAsync<string>("() => player.edits.at(-1).text"));
        Assert.True(await Page.EvaluateAsync<bool>("() => player.edits.at(-1).bases.includes(player.fingerprint('theirs'))"));
        Assert.Equal("", await StoredAsync());
        Assert.Equal(0, await Page.GetByText("Keep mine").CountAsync());
    }

    [Fact]
    public async Task Edit_ThatIsRefused_IsSaidInASentenceAndDoesNotRun()
    {
        await AttachAsync("x");
        await EditAsync("1");
        await AnswerWithAsync("Edited", new { taken = false, kept = false, refusal = "No room." });

        await Page.Keyboard.TypeAsync("y");
        await Page.GetByText("No room.").WaitForAsync();
        await Page.Keyboard.PressAsync("Control+Enter");

        await Page.GetByText("Not run: the player does not have the text").WaitForAsync();
        Assert.DoesNotContain("RunCell", await CallNamesAsync());
    }

    // From now on nothing that is asked is answered, until player.hear().
    private async Task DeafAsync() => await Page.EvaluateAsync(
        """
        () => {
          const works = player.dotnet.invokeMethodAsync;
          player.dotnet.invokeMethodAsync = (name, ...details) => { if (name === "Edited") player.edits.push(details[1]); return new Promise(() => {}); };
          player.hear = () => { player.dotnet.invokeMethodAsync = works; };
        }
        """);

    private Task<string> StoredAsync() => Page.EvaluateAsync<string>("() => Object.keys(localStorage).filter(name => name.startsWith('nc-unkept/')).map(name => localStorage.getItem(name)).join()");
}
