using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using NotebookCourse.Player.Tests.EndToEnd;

namespace NotebookCourse.Player.Tests.Live;

[Collection<LiveCollection>]
public sealed class EntryTests(LiveCourse live) : LiveTest(live)
{
    [Fact]
    public async Task Tab_OfAPlayerThatWasStartedAnew_GoesOnOnceItsBrowserIsLetIn()
    {
        var chapter = Live.Course.Write("1 + 1");
        using var data = new TemporaryFolder("entry");
        await using var first = await LivePlayer.StartAsync(Live.Course.Root, data.Root);
        var page = await LivePage.OpenAsync(await Live.Browser.OpenAsync());
        Closes(page.Page);
        await page.EnterAsync(first);
        await page.GoToAsync(chapter);
        var before = page.Page.Url;
        await first.KillAsync();
        await using var second = await LivePlayer.StartAsync(Live.Course.Root, data.Root, "--port", $"{first.Origin.Port}");

        await page.Page.ReloadAsync();
        await AssertContainsAsync(page.Page.Locator("main"), "press Enter");
        await page.Page.GotoAsync((await second.NewAddressAsync()).AbsoluteUri);
        await page.Page.WaitForURLAsync(new Regex("/[a-z2-9]{16}/$"));
        // A bookmark of before.
        await page.Page.GotoAsync(before);

        await page.LiveAsync();
        Assert.EndsWith($"/chapter/{chapter}", page.Page.Url, StringComparison.Ordinal);
        Assert.NotEqual(before, page.Page.Url);
    }

    [Theory]
    [InlineData("used")]
    [InlineData("bare")]
    public async Task Address_ThatLetsNobodyIn_LeadsABrowserOnThatIsIn(string which)
    {
        var address = await Live.Player.NewAddressAsync();
        var page = await LivePage.OpenAsync(await Live.Browser.OpenAsync());
        Closes(page.Page);
        await page.Page.GotoAsync(address.AbsoluteUri);
        await page.Page.WaitForURLAsync(new Regex("/[a-z2-9]{16}/$"));
        var home = page.Page.Url;

        await page.Page.GotoAsync(which == "used" ? address.AbsoluteUri : Live.Player.Origin.AbsoluteUri);

        await page.Page.WaitForURLAsync(home);
        await AssertVisibleAsync(page.Page.Locator(".chapters"));
    }

    [Fact]
    public async Task Address_UsedByAnotherBrowser_SaysHowToGetAnother()
    {
        var address = await Live.Player.NewAddressAsync();
        using var client = new HttpClient();
        using var used = await client.GetAsync(address, TestContext.Current.CancellationToken);
        var page = await LivePage.OpenAsync(await Live.Browser.OpenAsync());
        Closes(page.Page);

        await page.Page.GotoAsync(address.AbsoluteUri);

        await AssertContainsAsync(page.Page.Locator("main"), "This one has been used, or is too old. Go to the terminal in which the player runs and press Enter");
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Browser_ThatThePlayerOpens_IsGivenAFileAndNoCode()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere the system itself opens it.");
        using var folder = new TemporaryFolder("desktop");
        var script = $"#!/bin/sh\necho \"$@\" > '{folder["arguments.new"]}'\nmv '{folder["arguments.new"]}' '{folder["arguments"]}'\n";
        // Written by a process of its own: what this one has open to write, a process that another test starts at that moment has open, too, and then nobody can run it.
        using (var writer = Process.Start("/bin/sh", ["-c", "printf %s \"$1\" > \"$2\" && chmod 700 \"$2\"", "sh", script, folder["xdg-open"]]))
            await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
        var start = PlayerProcess.Command(Live.Course.Root);
        start.Environment["PATH"] = $"{folder.Root}:{start.Environment["PATH"]}";
        start.Environment.Remove("BROWSER");
        await using var player = await LivePlayer.StartAsync(start, folder["data"]);
        var since = Stopwatch.StartNew();
        while (!File.Exists(folder["arguments"]))
        {
            Assert.True(since.Elapsed < TimeSpan.FromMinutes(2), "Nobody was asked to open the page.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        var file = File.ReadAllText(folder["arguments"]).Trim();

        Assert.Equal(Path.Combine(folder["data"], "entry", $"course-{player.Origin.Port}.html"), file);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        var page = await LivePage.OpenAsync(await Live.Browser.OpenAsync());
        Closes(page.Page);
        await page.Page.GotoAsync(new Uri(file).AbsoluteUri);
        await AssertVisibleAsync(page.Page.Locator(".chapters"));
        Assert.Equal(0, await player.InterruptAsync());
        Assert.False(File.Exists(file));
    }
}
