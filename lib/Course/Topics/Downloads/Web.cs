using System.Net;

namespace NotebookCourse.Topics.Downloads;

/// <summary>The one HTTP client: it keeps connections open between requests, which a client for each request would not.</summary>
internal static class Web
{
    /// <summary>What sends and receives, for clients that put something of their own before it. It outlives them all.</summary>
    public static readonly SocketsHttpHandler Handler = new()
    {
        // How many are in flight is what the chapter varies, so nothing below may limit it.
        MaxConnectionsPerServer = int.MaxValue,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        // Whoever gives up a body closes its connection at once, which also wakes a thread that reads from it.
        MaxResponseDrainSize = 0,
        UseCookies = false,
        Proxy = new ProxyForOthers(),
    };

    /// <summary>For everyone, at the same time, for as long as the process lives.</summary>
    public static HttpClient Client { get; } = Over(Handler);

    /// <summary>A client over a handler that outlives it.</summary>
    public static HttpClient Over(HttpMessageHandler handler) => new(handler, disposeHandler: false)
    {
        // Some sites answer nobody who does not say who asks.
        DefaultRequestHeaders = { { "User-Agent", "NotebookCourse/1.0" } },
    };

    // The machine's own proxy, but never for this machine: a proxy elsewhere cannot reach our server.
    private sealed class ProxyForOthers : IWebProxy
    {
        public ICredentials? Credentials { get => HttpClient.DefaultProxy.Credentials; set => HttpClient.DefaultProxy.Credentials = value; }

        public Uri? GetProxy(Uri destination) => HttpClient.DefaultProxy.GetProxy(destination);

        public bool IsBypassed(Uri host) => host.IsLoopback || HttpClient.DefaultProxy.IsBypassed(host);
    }
}
