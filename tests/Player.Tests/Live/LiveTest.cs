using Microsoft.Playwright;

namespace NotebookCourse.Player.Tests.Live;

/// <summary>A test with pages of a live player. Whatever else it looks at, no page may ask another machine for anything or throw.</summary>
public abstract class LiveTest(LiveCourse live) : IAsyncLifetime
{
    private readonly List<LivePage> _pages = [];
    private readonly List<IPage> _strange = [];

    /// <summary>What the tests share.</summary>
    protected LiveCourse Live => live;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var page in _pages.Select(page => page.Page).Concat(_strange)) await page.Context.CloseAsync();
        Assert.All(_pages, page => Assert.Empty(page.Complaints));
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens a chapter of the given cells, of which the first is cell 1, with the shared player.</summary>
    private protected Task<LivePage> OpenAsync(params string[] cells) => OpenAsync(live.Player, live.Course.Write(cells));

    /// <summary>Opens a chapter in a browser of its own, which a player lets in.</summary>
    private protected async Task<LivePage> OpenAsync(LivePlayer player, string chapter)
    {
        var page = await EnterAsync(player);
        await page.GoToAsync(chapter);
        return page;
    }

    /// <summary>Opens the first page of a player with an address that it printed.</summary>
    private protected async Task<LivePage> EnterAsync(LivePlayer player)
    {
        var page = await LivePage.OpenAsync(await live.Browser.OpenAsync());
        _pages.Add(page);
        await page.EnterAsync(player);
        return page;
    }

    /// <summary>Closes a page after the test, and does not mind what was attempted on it.</summary>
    protected void Closes(IPage page) => _strange.Add(page);

    /// <summary>Waits until an element is there and can be seen.</summary>
    protected static Task AssertVisibleAsync(ILocator element) => Assertions.Expect(element).ToBeVisibleAsync();

    /// <summary>Waits until an element holds a text.</summary>
    protected static Task AssertContainsAsync(ILocator element, string text) => Assertions.Expect(element).ToContainTextAsync(text);

    /// <summary>Waits until an element holds a text and nothing else.</summary>
    protected static Task AssertTextAsync(ILocator element, string text) => Assertions.Expect(element).ToHaveTextAsync(text);

    /// <summary>Waits until an element is not there, or cannot be seen.</summary>
    protected static Task AssertHiddenAsync(ILocator element) => Assertions.Expect(element).ToBeHiddenAsync();

    /// <summary>Waits until there is no such element.</summary>
    protected static Task AssertNoneAsync(ILocator elements) => Assertions.Expect(elements).ToHaveCountAsync(0);
}
