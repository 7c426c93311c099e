using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.DataProtection;
using NotebookCourse.Player.Chapters;
using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Sessions;
using NotebookCourse.Player.Storage;

namespace NotebookCourse.Player.Server;

/// <summary>The course as a web site on this machine, for this user.</summary>
internal sealed class PlayerServer : IAsyncDisposable
{
    /// <summary>The port that is tried first, so that a bookmark has a chance.</summary>
    public const int FirstPort = 4700;

    private const int PortsTried = 50;
    private const long LongestMessage = 4 << 20;

    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(2);

    private readonly WebApplication _application;
    private readonly EntryCodes _codes = new(TimeProvider.System);
    private readonly Uri _site;

    private PlayerServer(CourseFolder course, DataFolder data, int port)
    {
        _site = new Uri($"http://127.0.0.1:{port}");
        var services = new SessionServices(course, data, TimeProvider.System);
        Notebooks = new OpenNotebooks(services);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(PlayerServer).Assembly.GetName().Name });
        builder.WebHost.UseStaticWebAssets();
        // Addresses of files hold their content's hash, so browsers may keep them, here as in a published site.
        builder.Configuration["EnableStaticAssetsDevelopmentCaching"] = "true";
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // Why it does not start is said in a sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            // A laptop that sleeps, or a page in a background tab, finds its place again.
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(10);
            circuits.DetailedErrors = false;
        }).AddHubOptions(hub => hub.MaximumReceiveMessageSize = LongestMessage);
        builder.Services.AddSingleton(course).AddSingleton(services).AddSingleton(services.Kernels).AddSingleton(Notebooks).AddSingleton(new AccessSecret()).AddSingleton(_codes);
        builder.Services.AddSingleton(new ChapterCatalog(course)).AddSingleton(services.Progress).AddSingleton(services.Runs);

        _application = builder.Build();
        _application.Use(SecurityHeaders.Add);
        _application.UseMiddleware<AccessGate>();
        _application.UseStatusCodePagesWithReExecute("/missing", createScopeForStatusCodePages: true);
        // Only now: before the gate a path begins with the place.
        _application.UseRouting();
        _application.UseAntiforgery();
        _application.MapStaticAssets();
        _application.MapCourseFiles();
        _application.MapEdits();
        _application.MapRazorComponents<Pages.App>().AddInteractiveServerRenderMode().WithStaticAssets();
    }

    /// <summary>The notebooks that pages have opened.</summary>
    public OpenNotebooks Notebooks { get; }

    /// <summary>Ends when the server has stopped.</summary>
    public Task Stopped => _application.WaitForShutdownAsync();

    /// <summary>Starts a server.</summary>
    /// <param name="course">The course that it serves.</param>
    /// <param name="data">Where the learner's own things are kept.</param>
    /// <param name="port">The port; null for the first free one.</param>
    /// <exception cref="PlayerException">The port is taken.</exception>
    public static async Task<PlayerServer> StartAsync(CourseFolder course, DataFolder data, int? port)
    {
        var candidates = port is { } asked ? [asked] : Enumerable.Range(FirstPort, PortsTried);
        foreach (var candidate in candidates.Where(IsFree))
        {
            var server = new PlayerServer(course, data, candidate);
            try
            {
                await server._application.StartAsync();
                return server;
            }
            catch (IOException)
            {
                // Taken between the look and the start; the next one will do, if any will.
                await server.DisposeAsync();
            }
        }
        throw new PlayerException(ExitCode.BadParameter, port is null
            ? $"Expected a free port from {FirstPort} to {FirstPort + PortsTried - 1}, but all are taken. Name another with --port."
            : $"--port: {port} is taken. Name another, or none.");
    }

    /// <summary>A new address that lets one browser in, once, if it is opened soon.</summary>
    public Uri NewAddress() => new(_site, $"{AccessGate.EntryPath}/{_codes.Make()}");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Pages are told before what they speak with is gone; one that does not hang up in time is cut off.
        using var limit = new CancellationTokenSource(StopLimit);
        await _application.StopAsync(limit.Token);
        await _application.DisposeAsync();
        await Notebooks.DisposeAsync();
    }

    private static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ExclusiveAddressUse = true };
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
