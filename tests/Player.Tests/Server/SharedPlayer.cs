using System.Net.WebSockets;

namespace NotebookCourse.Player.Tests.Server;

/// <summary>One player for all who only ask it things, and a browser's ways to ask.</summary>
public sealed class SharedPlayer : IAsyncLifetime
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(60) };

    internal RunningPlayer Player { get; private set; } = null!;

    /// <summary>The cookie of a browser that was let in.</summary>
    internal string Cookie { get; private set; } = "";

    /// <summary>Where that browser finds the pages: a slash and the place.</summary>
    internal string Place { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Player = await RunningPlayer.StartAsync();
        (Cookie, Place) = await LetInAsync(Player);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Player.DisposeAsync();
    }

    /// <summary>Opens an address that lets a browser in.</summary>
    /// <returns>The cookie, and the path for which it is.</returns>
    internal async Task<(string Cookie, string Place)> LetInAsync(RunningPlayer player)
    {
        using var admitted = await _client.GetAsync(await player.NewAddressAsync());
        var parts = admitted.Headers.GetValues("Set-Cookie").Single().Split("; ");
        return (parts[0], parts.Single(part => part.StartsWith("path=", StringComparison.Ordinal))["path=".Length..]);
    }

    /// <summary>Asks for a page by its path below the place, as a browser that was let in does, but for the changes.</summary>
    internal Task<HttpResponseMessage> AskAsync(string path, Action<HttpRequestMessage>? change = null) => AskOutsideAsync(Place + path, change);

    /// <summary>Asks for an address by its whole path.</summary>
    internal async Task<HttpResponseMessage> AskOutsideAsync(string path, Action<HttpRequestMessage>? change = null)
    {
        // The path goes out as it is written: a client would take its dots out.
        var address = new Uri(Player.Site.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", Cookie);
        change?.Invoke(request);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Opens the socket of a page as a browser that was let in does, but for the changes.</summary>
    /// <returns>The socket and the answer's status: 101 if it is open.</returns>
    internal async Task<(ClientWebSocket Socket, int Status)> ConnectAsync(string? origin, string? cookie, string? host = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        if (cookie is not null) socket.Options.SetRequestHeader("Cookie", cookie);
        if (host is not null) socket.Options.SetRequestHeader("Host", host);
        try
        {
            await socket.ConnectAsync(new UriBuilder(Player.Site) { Scheme = "ws", Path = $"{Place}/_blazor" }.Uri, TestContext.Current.CancellationToken);
        }
        catch (WebSocketException)
        {
            Assert.NotEqual(WebSocketState.Open, socket.State);
        }
        return (socket, (int)socket.HttpStatusCode);
    }
}

/// <summary>The classes that share the player; they run one after the other.</summary>
[CollectionDefinition]
public sealed class PlayerCollection : ICollectionFixture<SharedPlayer>;
