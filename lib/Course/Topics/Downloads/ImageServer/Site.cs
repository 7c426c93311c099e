using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace NotebookCourse.Topics.Downloads.ImageServer;

/// <summary>One site: a port of this machine, reachable from this machine alone.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly KestrelServer _server;
    private readonly PictureEndpoint _endpoint;
    private readonly RequestLog _log;
    private readonly IReadOnlyDictionary<string, byte[]> _pictures;

    private Site(IReadOnlyDictionary<string, byte[]> pictures, SiteSettings settings, TimeProvider clock)
    {
        _pictures = pictures;
        _log = new(clock);
        _endpoint = new(settings, _log, clock);
        var options = new KestrelServerOptions { AddServerHeader = false };
        // Port 0 is whichever is free. HTTP/2 would carry many requests over one connection, and blur the chapter.
        options.Listen(IPAddress.Loopback, port: 0, endpoint => endpoint.Protocols = HttpProtocols.Http1);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        _server = new(Options.Create(options), transport, NullLoggerFactory.Instance);
    }

    /// <summary>Where it is, without a slash at the end.</summary>
    public string Address => _server.Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Opens a site on a port that was free.</summary>
    public static async Task<Site> OpenAsync(
        IReadOnlyDictionary<string, byte[]> pictures, SiteSettings settings, TimeProvider clock)
    {
        var site = new Site(pictures, settings, clock);
        await site._server.StartAsync(new Application(site.AnswerAsync), CancellationToken.None);
        return site;
    }

    /// <summary>Closes it; requests that are still in flight break off.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true));
        _server.Dispose();
    }

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        return (context.Request.Method, path) switch
        {
            ("GET", SiteProtocol.ReportPath) => SendReportAsync(context.Response),
            ("DELETE", SiteProtocol.ReportPath) => ForgetAsync(context.Response),
            ("GET", _) when _pictures.TryGetValue(path.TrimStart('/'), out var picture) => _endpoint.SendAsync(context, path[1..], picture),
            ("GET", _) => SayAsync(context.Response, StatusCodes.Status404NotFound, DownloadsWords.NoSuchPicture.With(path, string.Join(", ", _pictures.Keys.Order()))),
            (var method, _) => SayAsync(context.Response, StatusCodes.Status405MethodNotAllowed, DownloadsWords.OnlyGet.With(method)),
        };
    }

    private Task SendReportAsync(HttpResponse response)
    {
        response.ContentType = "application/json";
        return response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(_log.Report())).AsTask();
    }

    private Task ForgetAsync(HttpResponse response)
    {
        _log.Forget();
        response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    internal static Task SayAsync(HttpResponse response, int status, string sentence)
    {
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync(sentence);
    }

    private sealed class Application(RequestDelegate answer) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(Microsoft.AspNetCore.Http.Features.IFeatureCollection contextFeatures) =>
            new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => answer(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }
}
