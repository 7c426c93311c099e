using Microsoft.Playwright;
using NotebookCourse.Player.Tests.Server;

namespace NotebookCourse.Player.Tests.Access;

/// <summary>A page, and how far its reader has come on it.</summary>
public enum Sight
{
    /// <summary>The chapters.</summary>
    Home,

    /// <summary>A chapter in which nothing has run.</summary>
    Unread,

    /// <summary>The same chapter with outputs of every kind, one of them out of date, an error, a hint and a solution, and everything open that can be opened.</summary>
    Played,

    /// <summary>The same with the menu of a cell open.</summary>
    Menu,

    /// <summary>The same with the shortcuts open.</summary>
    Shortcuts,

    /// <summary>The runs, two of them compared.</summary>
    Runs,

    /// <summary>An address that leads nowhere.</summary>
    Missing,

    /// <summary>A chapter of the course in which nothing has run.</summary>
    Chapter,
}

/// <summary>Pages of a player in which cells have run, in a real browser.</summary>
public sealed class AccessPages(Chromium chromium) : IAsyncLifetime
{
    /// <summary>Widths in CSS pixels.</summary>
    public const int Desk = 1280, Phone = 390, NarrowPhone = 320;

    private const int Height = 900;
    private const string Chapter = "/chapter/90-access";

    // The same cells, which nobody runs.
    private const string UnreadChapter = "/chapter/91-access";
    private const string Idle = "() => !document.querySelector('section.cell:is(.running, .queued)')";

    private readonly Dictionary<Sight, IPage> _open = [];
    private RunningPlayer _player = null!;
    private Task? _played;

    public async ValueTask InitializeAsync()
    {
        _player = await RunningPlayer.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _player.DisposeAsync();
    }

    /// <summary>Shows a page, everything on it drawn, in a width and a theme. It stays open for who asks next: to open and draw it takes longer than to look at it.</summary>
    public async Task<IPage> ShowAsync(Sight sight, int width, bool dark)
    {
        var whole = sight is Sight.Menu or Sight.Shortcuts ? Sight.Played : sight;
        if (!_open.TryGetValue(whole, out var page)) _open.Add(whole, page = await OpenAsync(whole));
        await UncoverAsync(page, sight);
        await page.SetViewportSizeAsync(width, Height);
        await page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
        await page.EvaluateAsync("() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)))");
        return page;
    }

    private async Task<IPage> OpenAsync(Sight sight)
    {
        var page = await chromium.OpenAsync();
        await (_played ??= PlayAsync(await chromium.OpenAsync()));
        page.SetDefaultTimeout(60_000);
        await page.SetViewportSizeAsync(Desk, Height);
        await EnterAsync(page, PathOf(sight));
        if (sight is Sight.Unread or Sight.Played or Sight.Chapter) await DrawAsync(page);
        await PrepareAsync(page, sight);
        return page;
    }

    private static string PathOf(Sight sight) => sight switch
    {
        Sight.Home => "/",
        Sight.Unread => UnreadChapter,
        Sight.Chapter => "/chapter/08-multiprocessing",
        Sight.Runs => "/runs",
        Sight.Missing => "/no/such/page",
        _ => Chapter,
    };

    private static async Task PrepareAsync(IPage page, Sight sight)
    {
        switch (sight)
        {
            case Sight.Played:
                await page.ClickAsync(".exercise .helps >> text=Show a solution");
                await page.WaitForSelectorAsync(".solution[open]");
                await page.EvaluateAsync("() => document.querySelectorAll('main details:not(.more)').forEach(details => { details.open = true; })");
                break;
            case Sight.Runs:
                foreach (var box in await page.Locator(".kept input[type=checkbox]").AllAsync()) await box.CheckAsync();
                await page.ClickAsync("text=Compare the two");
                await page.WaitForSelectorAsync(".figure .nc-chart:not(:empty)");
                break;
        }
    }

    // What lies over the page, and is opened and closed on it.
    private static async Task UncoverAsync(IPage page, Sight sight)
    {
        await page.EvaluateAsync("() => { document.querySelector('dialog[open]')?.close(); document.querySelectorAll('.more[open]').forEach(menu => { menu.open = false; }); }");
        if (sight == Sight.Menu)
        {
            await page.ClickAsync(".failed .more > summary");
            await page.WaitForSelectorAsync(".failed .more[open] .menu");
        }
        if (sight == Sight.Shortcuts)
        {
            await page.ClickAsync(".toolbar .help");
            await page.WaitForSelectorAsync("dialog[open]");
        }
    }

    // Charts and editors come when they are near the window.
    private static async Task DrawAsync(IPage page)
    {
        await page.WaitForSelectorAsync("html[data-live]");
        foreach (var cell in await page.Locator("section.cell").AllAsync())
        {
            await cell.ScrollIntoViewIfNeededAsync();
            await cell.Locator(".cm-content").WaitForAsync();
        }
        foreach (var chart in await page.Locator(".nc-chart").AllAsync())
        {
            await chart.ScrollIntoViewIfNeededAsync();
            await chart.Locator(".main-svg").First.WaitForAsync();
        }
        await page.EvaluateAsync("() => scrollTo(0, 0)");
    }

    private async Task EnterAsync(IPage page, string path)
    {
        // Through the door without looking at it: it leads on by itself, which would interrupt the way to the page.
        var door = await page.Context.APIRequest.GetAsync((await _player.NewAddressAsync()).AbsoluteUri);
        var place = door.HeadersArray.Single(header => header.Name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase)).Value.Split("path=")[1].Split(';')[0];
        await page.GotoAsync(new Uri(_player.Site, place + path).AbsoluteUri);
    }

    private async Task PlayAsync(IPage page)
    {
        var chapter = Repository.Read("tests/Player.Tests/Access/access.dib");
        _player.Course.Write("notebooks/90-access.dib", chapter);
        _player.Course.Write("notebooks/91-access.dib", chapter);
        _player.Course.Write("notebooks/solutions/90-access.dib", Repository.Read("notebooks/solutions/08-multiprocessing.dib"));
        page.SetDefaultTimeout(120_000);
        await EnterAsync(page, Chapter);
        await page.WaitForSelectorAsync("html[data-live]");
        await page.ClickAsync("text=Run all");
        await page.WaitForSelectorAsync("section.failed");
        // A second run, to compare with the first.
        var race = page.Locator("section.cell", new() { HasText = "race.Chart()" });
        var before = await race.Locator(".summary").TextContentAsync();
        await race.Locator(".run").ClickAsync();
        await page.UntilAsync("before => !['', before].includes(document.querySelector('section.cell:has(.nc-figure) .summary').textContent)", before);
        await page.UntilAsync(Idle);
        await page.ClickAsync(".exercise .helps >> text=Hint");
        await page.WaitForSelectorAsync(".exercise .helps >> text=Next hint");
        // The stub alone is no try, after which there is a solution.
        await page.ClickAsync(".exercise .cm-content");
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.InsertTextAsync(" // my try");
        await page.WaitForSelectorAsync(".exercise .mark >> text=edited");
        await page.ClickAsync(".exercise .run");
        await page.WaitForFunctionAsync(Idle);
        // Its own cell runs again at once, the one below is out of date.
        await page.FillAsync(".knob.slider input[type=number]", "8");
        await page.PressAsync(".knob.slider input[type=number]", "Enter");
        await page.WaitForSelectorAsync(".mark.stale");
        await page.UntilAsync(Idle);
        await page.CloseAsync();
    }
}

/// <summary>The classes that look at those pages; they run one after the other.</summary>
[CollectionDefinition]
public sealed class AccessCollection : ICollectionFixture<AccessPages>;
