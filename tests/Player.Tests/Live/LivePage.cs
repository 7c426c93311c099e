using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NotebookCourse.Player.Tests.Live;

/// <summary>A page of a live player, as a learner uses it.</summary>
internal sealed partial class LivePage
{
    /// <summary>Milliseconds after which a page has failed its test: nothing is asserted about time.</summary>
    public const float Patience = 60_000;

    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly TaskCompletionSource<string> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LivePlayer? _player;

    private LivePage(IPage page) => Page = page;

    /// <summary>The page itself.</summary>
    public IPage Page { get; }

    /// <summary>What the page asked of other machines, and what was thrown in it.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>The first of the complaints; ends when there is one.</summary>
    public Task<string> Complaint => _first.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));

    /// <summary>The address of the first page, which is new with every start of a player.</summary>
    public Uri Home { get; private set; } = null!;

    /// <summary>The notebook's buttons.</summary>
    public ILocator Toolbar => Page.Locator(".toolbar");

    /// <summary>Watches over a page: what leads to another machine is refused and recorded.</summary>
    public static async Task<LivePage> OpenAsync(IPage page)
    {
        var live = new LivePage(page);
        page.SetDefaultTimeout(Patience);
        page.PageError += (_, error) =>
        {
            // Without a player nobody answers the page's questions.
            if (live._player is not { IsEnded: true }) live.Complain(error);
        };
        page.WebSocket += (_, socket) => live.Look(socket.Url);
        page.Context.Request += (_, request) => live.Look(request.Url);
        page.Console += (_, message) =>
        {
            // What the policy refuses never becomes a request, but has been attempted.
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal)) live.Complain(message.Text);
        };
        await page.Context.RouteAsync(address => !StaysHere(address), route => route.AbortAsync());
        return live;
    }

    /// <summary>Opens the first page with an address that a player has printed.</summary>
    public async Task EnterAsync(LivePlayer player)
    {
        _player = player;
        await Page.GotoAsync((await player.NewAddressAsync()).AbsoluteUri);
        await Page.WaitForURLAsync(Place());
        Home = new Uri(Page.Url);
    }

    /// <summary>Another page of the same browser, which was let in with this one.</summary>
    public async Task<LivePage> BesideAsync()
    {
        var other = await OpenAsync(await Page.RunAndWaitForPopupAsync(() => Page.EvaluateAsync("() => { open('about:blank', '', 'noopener'); }")));
        (other._player, other.Home) = (_player, Home);
        return other;
    }

    /// <summary>Puts the page's connection into the test's hands. Call before a chapter is opened.</summary>
    public async Task<Wire> WireAsync()
    {
        var wire = new Wire();
        await Page.RouteWebSocketAsync(_ => true, wire.Pass);
        return wire;
    }

    /// <summary>Opens a chapter.</summary>
    public async Task GoToAsync(string chapter)
    {
        await Page.GotoAsync(new Uri(Home, $"chapter/{chapter}").AbsoluteUri);
        await LiveAsync();
    }

    /// <summary>Loads the page again.</summary>
    public async Task ReloadAsync()
    {
        await Page.ReloadAsync();
        await LiveAsync();
    }

    /// <summary>A cell by its place; 0 is the chapter's heading.</summary>
    public ILocator Cell(int cell) => Page.Locator($"#c{cell}");

    /// <summary>What stands under a cell.</summary>
    public ILocator Output(int cell) => Cell(cell).Locator("> .outputs");

    /// <summary>Why a cell did not complete.</summary>
    public ILocator Error(int cell) => Cell(cell).Locator("> .error");

    /// <summary>The mark of a cell whose output belongs to an earlier text.</summary>
    public ILocator StaleMark(int cell) => Cell(cell).Locator(".mark.stale");

    /// <summary>What is said of a cell's text that the player does not have.</summary>
    public ILocator Keeping(int cell) => Cell(cell).Locator("> .keeping");

    /// <summary>The mark of a cell whose text is the learner's.</summary>
    public ILocator EditedMark(int cell) => Cell(cell).Locator(".mark", new() { HasTextString = "edited" });

    /// <summary>Clicks on a cell's Run, or Check, and waits for its end.</summary>
    public async Task RunAsync(int cell)
    {
        var before = await CountAsync(cell);
        await StartAsync(cell);
        await EndAsync(cell, before);
    }

    /// <summary>Clicks on a cell's Run, or Check.</summary>
    public Task StartAsync(int cell) => Cell(cell).Locator("button.run").ClickAsync();

    /// <summary>Which run of the notebook a cell's last one was; 0 if it has not run.</summary>
    public async Task<int> CountAsync(int cell) =>
        Run().Match(await Cell(cell).Locator(".summary").TextContentAsync() ?? "") is { Success: true } run
            ? int.Parse(run.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
            : 0;

    /// <summary>Waits until a cell has ended a run later than the one given.</summary>
    public Task EndAsync(int cell, int before) => Page.UntilAsync(
        """
        ([id, before]) => {
          const cell = document.getElementById(id);
          const run = /^run (\d+) ·/.exec(cell.querySelector(".summary").textContent);
          return cell.matches(".idle") && run && Number(run[1]) > before;
        }
        """, new object[] { $"c{cell}", before });

    /// <summary>Waits until a cell runs.</summary>
    public Task RunningAsync(int cell) => Page.Locator($"#c{cell}.running").WaitForAsync();

    /// <summary>The text in a cell's editor.</summary>
    public async Task<string> SourceAsync(int cell) => string.Join('\n', await (await EditorAsync(cell)).Locator(".cm-line").AllTextContentsAsync());

    /// <summary>Writes a text in the place of a cell's own, and waits until the player has it.</summary>
    public async Task EditAsync(int cell, string text)
    {
        await WriteAsync(cell, text);
        await EditedMark(cell).WaitForAsync();
    }

    /// <summary>Writes a text in the place of a cell's own; the cursor is behind it.</summary>
    public async Task WriteAsync(int cell, string text)
    {
        await (await EditorAsync(cell)).ClickAsync();
        await Page.Keyboard.PressAsync("Control+a");
        await Page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Chooses something in a cell's menu.</summary>
    public async Task ChooseAsync(int cell, string item)
    {
        await Cell(cell).Locator(".more > summary").ClickAsync();
        await Cell(cell).Locator(".more").GetByRole(AriaRole.Button, new() { Name = item }).ClickAsync();
    }

    private async Task<ILocator> EditorAsync(int cell)
    {
        // Asked again and again: a page that comes back to its player puts another cell in the place of this one.
        await Page.WaitForFunctionAsync(
            "cell => { document.querySelector(`#c${cell} .editor`)?.scrollIntoView({ block: 'nearest' }); return document.querySelector(`#c${cell} .cm-content`) !== null; }", cell);
        return Cell(cell).Locator(".cm-content");
    }

    /// <summary>Waits until a chapter's page answers.</summary>
    public Task LiveAsync() => Page.Locator("html[data-live]").WaitForAsync();

    private void Look(string address)
    {
        if (!StaysHere(address)) Complain($"asked for {address}");
    }

    private void Complain(string complaint)
    {
        _complaints.Enqueue(complaint);
        _first.TrySetResult(complaint);
    }

    private static bool StaysHere(string address) =>
        new Uri(address) is var uri && (uri.Scheme is "data" or "blob" or "about" || uri.IsLoopback);

    [GeneratedRegex("/[a-z2-9]{16}/$")]
    private static partial Regex Place();

    [GeneratedRegex(@"^run (\d+) ·")]
    private static partial Regex Run();
}
