using Microsoft.Playwright;

namespace NotebookCourse.Player.Tests.Assets;

/// <summary>
/// A page in a real browser with the player's page modules and nothing else of the player: the files come from the
/// repository, under the player's content security policy, and the component is a recorder of calls.
/// </summary>
public abstract class ModulesPage(Chromium chromium) : IAsyncLifetime
{
    private const string Origin = "http://player.test";

    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self' 'nonce-page'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-src " + Origin + "/output-sheet; frame-ancestors 'none'";

    private const string SheetsPolicy = "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:";

    private readonly List<string> _asked = [], _complaints = [];

    protected IPage Page { get; private set; } = null!;

    /// <summary>The addresses asked for, in order.</summary>
    protected IReadOnlyList<string> Asked => _asked;

    public async ValueTask InitializeAsync()
    {
        Page = await chromium.OpenAsync();
        Page.PageError += (_, error) => _complaints.Add(error);
        await Page.RouteAsync("**/*", AnswerAsync);
        await Page.GotoAsync($"{Origin}/");
        await Page.UntilAsync("() => window.player");
    }

    /// <summary>After each test: nothing was thrown in the page, and no other machine was asked for anything.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Page is null) return;
        await Page.CloseAsync();
        Assert.Empty(_complaints);
        GC.SuppressFinalize(this);
    }

    /// <summary>Does not mind what was thrown until now: on a sheet an output may throw what it likes.</summary>
    protected void Forgive() => _complaints.Clear();

    /// <summary>Adds cells to the page, named from "1" on, and gives them to the modules.</summary>
    protected async Task AttachAsync(params string[] sources)
    {
        await Page.EvaluateAsync(
            """
            sources => {
              sources.forEach((source, index) => player.addCell(String(index + 1), source));
              player.editors.attach(player.dotnet);
              player.keys.attach(player.dotnet);
              player.outline.attach();
            }
            """, sources);
    }

    /// <summary>Sets what the component answers to a question from now on.</summary>
    protected Task AnswerWithAsync(string question, object answer) =>
        Page.EvaluateAsync("([question, answer]) => { player.answers[question] = answer; }", new[] { question, answer });

    /// <summary>Waits for a call to the component, and gives what it was called with, joined.</summary>
    protected async Task<string> CallAsync(string name)
    {
        await Page.UntilAsync("name => player.calls.some(call => call[0] === name)", name);
        return await Page.EvaluateAsync<string>("name => player.calls.find(call => call[0] === name).slice(1).join('|')", name);
    }

    /// <summary>The names of all calls until now, in order.</summary>
    protected Task<string[]> CallNamesAsync() => Page.EvaluateAsync<string[]>("() => player.calls.map(call => call[0])");

    /// <summary>Types letters without a pause between them, however busy the machine is.</summary>
    protected Task TypeAtOnceAsync(string text) => Page.EvaluateAsync("text => [...text].forEach(letter => document.execCommand('insertText', false, letter))", text);

    /// <summary>Puts the cursor at the end of a cell's editor.</summary>
    protected async Task EditAsync(string cell)
    {
        await Page.EvaluateAsync("cell => player.editors.focusEditor(cell)", cell);
        await Page.Keyboard.PressAsync("Control+End");
    }

    /// <summary>The text in a cell's editor.</summary>
    protected async Task<string> TextAsync(string cell) =>
        string.Join('\n', await Page.Locator($".editor[data-cell='{cell}'] .cm-line").AllTextContentsAsync());

    /// <summary>Which element has the focus.</summary>
    protected Task<string> FocusAsync() => Page.EvaluateAsync<string>(
        "() => `${document.activeElement.className.split(' ')[0]} ${document.activeElement.closest('[data-cell]')?.dataset.cell ?? ''}`.trim()");

    private async Task AnswerAsync(IRoute route)
    {
        var address = new Uri(route.Request.Url);
        _asked.Add(address.AbsolutePath);
        if (address.GetLeftPart(UriPartial.Authority) != Origin)
        {
            _complaints.Add($"asked for {address}");
            await route.AbortAsync();
            return;
        }

        var path = address.AbsolutePath switch
        {
            "/" => Repository.At("tests", "Player.Tests", "Assets", "page.html"),
            "/figures.js" => Repository.At("lib", "course.figures.js"),
            "/output-sheet" => Repository.At("lib", "Player", "Server", "sheet.html"),
            "/plotly.min.js" => Repository.At("lib", "plotly.min.js"),
            var file => Repository.At(["lib", "Player", "wwwroot", .. file.Split('/', StringSplitOptions.RemoveEmptyEntries)]),
        };
        if (!File.Exists(path))
        {
            await route.FulfillAsync(new() { Status = 404 });
            return;
        }

        await route.FulfillAsync(new()
        {
            Path = path,
            ContentType = Path.GetExtension(path) == ".js" ? "text/javascript" : "text/html; charset=utf-8",
            Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = address.AbsolutePath == "/output-sheet" ? SheetsPolicy : ContentSecurityPolicy },
        });
    }
}
