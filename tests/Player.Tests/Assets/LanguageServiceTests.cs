namespace NotebookCourse.Player.Tests.Assets;

public sealed class LanguageServiceTests(Chromium chromium) : ModulesPage(chromium)
{
    [Fact]
    public async Task Dot_WithCompletions_OffersAndInsertsOne()
    {
        await AttachAsync("Console");
        await AnswerWithAsync("Complete", new
        {
            start = 8,
            length = 0,
            items = new[] { new { label = "WriteLine", insert = "WriteLine", kind = "method", detail = "void" } },
        });
        await AnswerWithAsync("Document", "Writes a line.");
        await EditAsync("1");

        await Page.Keyboard.TypeAsync(".");
        await Page.WaitForSelectorAsync(".cm-completionInfo:has-text('Writes a line.')");
        await Page.Keyboard.TypeAsync("Wr");
        await Page.WaitForSelectorAsync(".cm-completionMatchedText:has-text('Wr')");
        // For 75 ms after the list has changed the editor takes Enter for a new line.
        await Page.EvaluateAsync("new Promise(done => setTimeout(done, 80))");
        await Page.Keyboard.PressAsync("Enter");

        Assert.Equal("Console.WriteLine", await TextAsync("1"));
        Assert.Equal("1|Console.|8|.", await CallAsync("Complete"));
    }

    [Fact]
    public async Task ControlSpace_OnNothing_AsksWithoutATypedCharacter()
    {
        await AttachAsync("");
        await EditAsync("1");

        await Page.Keyboard.PressAsync("Control+Space");

        Assert.Equal("1||0|", await CallAsync("Complete"));
    }

    [Fact]
    public async Task Parenthesis_WithSignature_ShowsItUntilEscape()
    {
        await AttachAsync("Sleep");
        await AnswerWithAsync("HelpWithSignature", new
        {
            active = 0,
            signatures = new[]
            {
                new { label = "void Sleep(int milliseconds)", text = "Waits.", activeParameter = 0, parameters = new[] { new { start = 11, length = 16, text = "How long." } } },
            },
        });
        await EditAsync("1");

        await Page.Keyboard.TypeAsync("(");
        await Page.WaitForSelectorAsync(".cm-note strong:has-text('int milliseconds')");
        await Page.Keyboard.PressAsync("Escape");

        Assert.Equal(0, await Page.Locator(".cm-note").CountAsync());
        Assert.Equal("cm-content 1", await FocusAsync());
    }

    [Fact]
    public async Task Description_OnItsKeys_IsShownAsTextAndSaid()
    {
        await AttachAsync("threads");
        await AnswerWithAsync("Describe", new { start = 0, length = 7, signature = "List<b> threads", text = "<i>How many.</i>" });
        await EditAsync("1");
        // What is said is in the page for a fifth of a second.
        await Page.EvaluateAsync(
            """
            () => new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => { player.said = (player.said ?? "") + node.textContent; })))
              .observe(document.querySelector(".cm-announced"), { childList: true })
            """);

        await Page.Keyboard.PressAsync("Control+k");
        await Page.Keyboard.PressAsync("Control+i");
        await Page.WaitForSelectorAsync(".cm-note:has-text('List<b> threads')");

        Assert.Equal(0, await Page.Locator(".cm-note i").CountAsync());
        Assert.Contains("List<b> threads. <i>How many.</i>", await Page.EvaluateAsync<string>("() => player.said"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_AfterAnEdit_AreUnderlinedAndReachedByKey()
    {
        await AttachAsync("int x = \"a\"");
        await AnswerWithAsync("Diagnose", new[] { new { start = 8, length = 3, severity = "error", code = "CS0029", message = "Cannot convert." } });
        await EditAsync("1");

        await Page.Keyboard.TypeAsync(";");
        await Page.WaitForSelectorAsync(".cm-lintRange-error");
        await Page.Keyboard.PressAsync("F8");

        await Page.WaitForSelectorAsync(".cm-note:has-text('error: Cannot convert. (CS0029)')");
        Assert.Equal("\"a\"", await Page.TextContentAsync(".cm-lintRange-error"));
    }

    [Fact]
    public async Task Cell_WrittenByThePage_IsNotDiagnosed()
    {
        await AttachAsync("int threads = 8;", "y");
        await EditAsync("1");

        await Page.EvaluateAsync("() => player.editors.setSource('1', 'int threads = 9;')");
        await EditAsync("2");
        await Page.Keyboard.TypeAsync(";");

        // The later question is there, so the earlier one would be.
        Assert.Equal("2|y;", await CallAsync("Diagnose"));
    }

    [Fact]
    public async Task Answer_ForAnOlderText_IsDropped()
    {
        await AttachAsync("a");
        await Page.EvaluateAsync(
            """
            () => {
              const answers = [];
              player.dotnet.invokeMethodAsync = (name, cell, text) => {
                if (name !== "Diagnose") return Promise.resolve(null);
                return new Promise(answer => { answers.push(answer); player.questions = answers.length; player.answer = index => answers[index](
                  [{ start: 0, length: 1, severity: index === 0 ? "error" : "warning", code: "CS1", message: "m" }]); });
              };
            }
            """);
        await EditAsync("1");
        await Page.Keyboard.TypeAsync("b");
        await Page.UntilAsync("() => player.questions === 1");
        await Page.Keyboard.TypeAsync("c");
        await Page.UntilAsync("() => player.questions === 2");

        await Page.EvaluateAsync("() => { player.answer(1); player.answer(0); }");
        await Page.WaitForSelectorAsync(".cm-lintRange-warning");

        Assert.Equal(0, await Page.Locator(".cm-lintRange-error").CountAsync());
    }
}
