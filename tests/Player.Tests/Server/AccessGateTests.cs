using System.Net;
using System.Net.NetworkInformation;

namespace NotebookCourse.Player.Tests.Server;

[Collection(typeof(PlayerCollection))]
public sealed class AccessGateTests(SharedPlayer shared)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/chapter/00-start-here")]
    [InlineData("/player.css")]
    [InlineData("/_framework/blazor.web.js")]
    [InlineData("/files/data/open.txt")]
    [InlineData("/runs/all.zip")]
    public async Task Get_WithTheCookie_IsAnswered(string path) => Assert.Equal(HttpStatusCode.OK, await StatusAsync(path));

    [Theory]
    [InlineData("/")]
    [InlineData("/chapter/00-start-here")]
    [InlineData("/player.css")]
    [InlineData("/_framework/blazor.web.js")]
    [InlineData("/_blazor/negotiate")]
    [InlineData("/files/data/open.txt")]
    [InlineData("/figures.js")]
    [InlineData("/runs/all.zip")]
    [InlineData("/output/00-start-here/0/0.txt")]
    [InlineData("/no/such/page")]
    public async Task Get_WithoutTheCookieOrWithoutThePlace_IsRefused(string path)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(path, request => request.Headers.Remove("Cookie")));
        Assert.Equal(HttpStatusCode.Forbidden, await OutsideAsync(path));
        Assert.Equal(HttpStatusCode.Forbidden, await OutsideAsync($"/{new string('a', 16)}{path}"));
    }

    [Fact]
    public async Task Get_ThePlaceWithoutASlash_IsRefused() => Assert.Equal(HttpStatusCode.Forbidden, await OutsideAsync(shared.Place));

    [Fact]
    public async Task Get_AnAddressTwice_LetsOneBrowserIn()
    {
        var address = await shared.Player.NewAddressAsync();

        using var first = await shared.AskOutsideAsync(address.AbsolutePath, WithoutCookie);
        using var second = await shared.AskOutsideAsync(address.AbsolutePath, WithoutCookie);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Single(first.Headers.GetValues("Set-Cookie"));
        Assert.Equal(HttpStatusCode.Forbidden, second.StatusCode);
        Assert.False(second.Headers.Contains("Set-Cookie"));
        Assert.Contains("press Enter", await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/enter")]
    [InlineData("/enter/")]
    [InlineData("/enter/aaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("/enter/{0}/")]
    [InlineData("/enter/x/{0}")]
    [InlineData("/enter/{1}")]
    [InlineData("/enter/{2}")]
    public async Task Get_WrongCode_IsRefusedAlsoWithTheCookie(string path)
    {
        var code = (await shared.Player.NewAddressAsync()).Segments[^1];

        using var answer = await shared.AskOutsideAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, code, shared.Cookie.Split('=')[1], shared.Place.Trim('/')));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("POST", null)]
    [InlineData("PUT", null)]
    [InlineData("HEAD", null)]
    [InlineData("GET", "prefetch")]
    [InlineData("GET", "prefetch;prerender")]
    public async Task RightCode_NotOpenedByAReader_IsRefusedAndNotUsedUp(string method, string? purpose)
    {
        var address = await shared.Player.NewAddressAsync();

        using var answer = await shared.AskOutsideAsync(address.AbsolutePath, request =>
        {
            (request.Method, _) = (new HttpMethod(method), request.Headers.Remove("Cookie"));
            if (purpose is not null) request.Headers.Add("Sec-Purpose", purpose);
        });

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.OK, await OutsideAsync(address.AbsolutePath, WithoutCookie));
    }

    [Fact]
    public async Task Get_CookieOfAnotherValue_IsRefused() =>
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("/", request => Replace(request, "Cookie", shared.Cookie[..^1] + (shared.Cookie[^1] == '0' ? '1' : '0'))));

    [Fact]
    public async Task Get_CookieOfAnotherName_IsRefused() =>
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("/", request => Replace(request, "Cookie", "x" + shared.Cookie)));

    [Fact]
    public async Task Get_PlaceOrCodeAsCookie_IsRefused()
    {
        var code = (await shared.Player.NewAddressAsync()).Segments[^1];
        foreach (var secret in new[] { code, shared.Place.Trim('/') })
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("/", request => Replace(request, "Cookie", $"{shared.Cookie.Split('=')[0]}={secret}")));
    }

    [Fact]
    public async Task Get_RightCode_GivesACookieThatIsSentToThePlaceAloneAndThatNoScriptCanUse()
    {
        var address = await shared.Player.NewAddressAsync();

        using var answer = await shared.AskOutsideAsync(address.AbsolutePath, WithoutCookie);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("; httponly", cookie);
        Assert.Contains("; samesite=strict", cookie);
        Assert.Contains($"; path={shared.Place}", cookie);
        Assert.Matches("^/[a-z2-9]{16}$", shared.Place);
        // A cookie that names a day outlives the browser, and perhaps the player.
        Assert.DoesNotContain("expires", cookie);
        Assert.DoesNotContain("max-age", cookie);
        Assert.DoesNotContain(address.Segments[^1], cookie);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/chapter/00-start-here")]
    [InlineData("/runs")]
    [InlineData("/missing")]
    public async Task Get_AnyPage_DoesNotHoldTheCookie(string path)
    {
        using var answer = await shared.AskAsync(path);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(page);
        Assert.DoesNotContain(shared.Cookie.Split('=')[1], page);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/enter/wrong")]
    [InlineData("/chapter/00-start-here")]
    [InlineData("/output-sheet")]
    public async Task Get_WithoutEntry_TellsNobodyThePlace(string path)
    {
        using var answer = await shared.AskOutsideAsync(path, WithoutCookie);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(page);
        Assert.DoesNotContain(shared.Place.Trim('/'), page + answer.Headers);
        Assert.DoesNotContain(shared.Cookie.Split('=')[1], page + answer.Headers);
    }

    [Fact]
    public async Task Get_RightCode_LeadsToAPageWithoutIt()
    {
        var address = await shared.Player.NewAddressAsync();

        using var answer = await shared.AskOutsideAsync(address.AbsolutePath, WithoutCookie);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains($"href=\"{shared.Place}/\"", page);
        Assert.DoesNotContain(address.Segments[^1], page);
        Assert.DoesNotContain(shared.Cookie.Split('=')[1], page);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("evil.example:{0}")]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.nip.io:{0}")]
    [InlineData("localhost.evil.example:{0}")]
    [InlineData("localhost.:{0}")]
    [InlineData("127.1:{0}")]
    [InlineData("0.0.0.0:{0}")]
    [InlineData("localhost:1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task Get_ForeignHostWithTheCookie_IsRefused(string host)
    {
        var status = await StatusAsync("/", request => request.Headers.Host = Filled(host));

        Assert.Equal(HttpStatusCode.MisdirectedRequest, status);
    }

    [Theory]
    [InlineData("localhost:{0}")]
    [InlineData("127.0.0.1:{0}")]
    public async Task Get_OwnHost_IsAnswered(string host) =>
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/", request => request.Headers.Host = Filled(host)));

    [Fact]
    public async Task Get_ForeignHostWithTheCode_GivesNoCookie()
    {
        using var answer = await shared.AskOutsideAsync((await shared.Player.NewAddressAsync()).AbsolutePath, request => request.Headers.Host = Filled("evil.example:{0}"));

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("http://evil.example:{0}")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://localhost:{0}")]
    [InlineData("https://127.0.0.1:{0}")]
    [InlineData("http://127.0.0.1:{0}.evil.example")]
    [InlineData("null")]
    public async Task Get_ForeignOriginWithTheCookie_IsRefused(string origin) =>
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("/", request => request.Headers.Add("Origin", Filled(origin))));

    [Fact]
    public async Task Get_OwnOrigin_IsAnswered() =>
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/", request => request.Headers.Add("Origin", Filled("http://127.0.0.1:{0}"))));

    [Fact]
    public async Task Get_OwnAndForeignOrigin_IsRefused() =>
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("/", request => request.Headers.Add("Origin", [Filled("http://127.0.0.1:{0}"), "http://evil.example"])));

    [Theory]
    [InlineData("cross-site", "cors")]
    [InlineData("cross-site", "no-cors")]
    [InlineData("cross-site", "websocket")]
    [InlineData("cross-site", "")]
    [InlineData("same-site", "no-cors")]
    public async Task Get_FetchOfAnotherSite_IsRefused(string site, string mode) =>
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("/", request => Mark(request, site, mode)));

    [Theory]
    [InlineData("same-origin", "cors")]
    [InlineData("none", "navigate")]
    [InlineData("cross-site", "navigate")]
    public async Task Get_OwnFetchOrLink_IsAnswered(string site, string mode) =>
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/", request => Mark(request, site, mode)));

    [Fact]
    public void Listening_OfThePlayer_IsOnLoopbackOnly()
    {
        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(place => place.Port == shared.Player.Site.Port).ToList();

        Assert.NotEmpty(listeners);
        Assert.All(listeners, place => Assert.True(IPAddress.IsLoopback(place.Address), $"It listens on {place}."));
    }

    private async Task<HttpStatusCode> StatusAsync(string path, Action<HttpRequestMessage>? change = null)
    {
        using var answer = await shared.AskAsync(path, change);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> OutsideAsync(string path, Action<HttpRequestMessage>? change = null)
    {
        using var answer = await shared.AskOutsideAsync(path, change);
        return answer.StatusCode;
    }

    private static void WithoutCookie(HttpRequestMessage request) => request.Headers.Remove("Cookie");

    private string Filled(string name) => name.Replace("{0}", $"{shared.Player.Site.Port}", StringComparison.Ordinal);

    private static void Mark(HttpRequestMessage request, string site, string mode)
    {
        request.Headers.Add("Sec-Fetch-Site", site);
        if (mode.Length > 0) request.Headers.Add("Sec-Fetch-Mode", mode);
    }

    private static void Replace(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.Add(name, value);
    }
}
