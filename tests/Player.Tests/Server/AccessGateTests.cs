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
    [InlineData("/files/data/open.txt")]
    [InlineData("/runs/all.zip")]
    [InlineData("/no/such/page")]
    public async Task Get_WithoutTokenAndCookie_IsRefused(string path) =>
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(path, request => request.Headers.Remove("Cookie")));

    [Theory]
    [InlineData("")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Get_WrongToken_IsRefusedAlsoWithTheCookie(string token)
    {
        using var answer = await shared.AskAsync($"/?token={token}");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Get_RightTokenTwice_IsRefused() =>
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync($"/?token={shared.Player.Token}&token={shared.Player.Token}", request => request.Headers.Remove("Cookie")));

    [Fact]
    public async Task Get_CookieAsToken_IsRefused() =>
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync($"/?token={shared.Cookie.Split('=')[1]}", request => request.Headers.Remove("Cookie")));

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("HEAD")]
    public async Task RightToken_OtherMethodThanGet_IsRefused(string method)
    {
        using var answer = await shared.AskAsync(shared.Player.Address.PathAndQuery, request => (request.Method, _) = (new HttpMethod(method), request.Headers.Remove("Cookie")));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Get_CookieOfAnotherValue_IsRefused() =>
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("/", request => Replace(request, "Cookie", shared.Cookie[..^1] + (shared.Cookie[^1] == '0' ? '1' : '0'))));

    [Fact]
    public async Task Get_CookieOfAnotherName_IsRefused() =>
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("/", request => Replace(request, "Cookie", "x" + shared.Cookie)));

    [Fact]
    public async Task Get_TokenAsCookie_IsRefused() =>
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("/", request => Replace(request, "Cookie", $"{shared.Cookie.Split('=')[0]}={shared.Player.Token}")));

    [Fact]
    public async Task Get_RightToken_GivesACookieThatNoScriptAndNoOtherSiteCanUse()
    {
        using var answer = await shared.AskAsync(shared.Player.Address.PathAndQuery, request => request.Headers.Remove("Cookie"));

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("; httponly", cookie);
        Assert.Contains("; samesite=strict", cookie);
        Assert.DoesNotContain(shared.Player.Token, cookie);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/chapter/00-start-here")]
    [InlineData("/runs")]
    [InlineData("/missing")]
    [InlineData("/?token=wrong")]
    public async Task Get_AnyPage_HoldsNeitherSecret(string path)
    {
        using var answer = await shared.AskAsync(path);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(page);
        Assert.DoesNotContain(shared.Player.Token, page);
        Assert.DoesNotContain(shared.Cookie.Split('=')[1], page);
    }

    [Fact]
    public async Task Get_RightToken_LeadsToAPageWithoutIt()
    {
        using var answer = await shared.AskAsync(shared.Player.Address.PathAndQuery, request => request.Headers.Remove("Cookie"));
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("url=/\"", page);
        Assert.DoesNotContain(shared.Player.Token, page);
        Assert.DoesNotContain(shared.Cookie.Split('=')[1], page);
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
    public async Task Get_ForeignHostWithTheToken_GivesNoCookie()
    {
        using var answer = await shared.AskAsync(shared.Player.Address.PathAndQuery, request => request.Headers.Host = Filled("evil.example:{0}"));

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
