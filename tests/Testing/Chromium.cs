using Microsoft.Playwright;
using Xunit;

namespace NotebookCourse.Testing;

/// <summary>The browser that is installed here, driven without a window: one for all tests of an assembly, started for the first that asks.</summary>
/// <remarks>Where the machine has none, the tests that need one are skipped and say so.</remarks>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome", "msedge"];

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> _started = new(StartAsync);

    /// <summary>Opens a page that shares nothing with other pages.</summary>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="scheme">Light or dark.</param>
    // Nothing moves that need not: without a graphics card, each frame of an animation is the processor's work.
    public Task<IPage> OpenAsync(int width = 1000, int height = 800, ColorScheme scheme = ColorScheme.Light) =>
        OpenAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });

    /// <summary>Opens a page that shares nothing with other pages.</summary>
    /// <param name="options">What is special about it.</param>
    public async Task<IPage> OpenAsync(BrowserNewPageOptions? options)
    {
        var (_, browser) = await _started.Value;
        return await browser.NewPageAsync(options);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_started.IsValueCreated || !_started.Value.IsCompletedSuccessfully) return;
        var (driver, browser) = await _started.Value;
        await browser.DisposeAsync();
        driver.Dispose();
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> StartAsync()
    {
        var path = Find();
        Assert.SkipWhen(path is null, "No browser on the PATH. Install Chromium (Debian and Ubuntu: apt install chromium) or Chrome to run this test.");
        var driver = await Playwright.CreateAsync();
        // Chromium refuses its sandbox to root, which is who runs tests in a container.
        var browser = await driver.Chromium.LaunchAsync(new() { ExecutablePath = path, ChromiumSandbox = false, Args = ["--disable-gpu", "--disable-background-networking"] });
        return (driver, browser);
    }

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return Names.SelectMany(name => folders, (name, folder) => Path.Combine(folder, name + suffix)).FirstOrDefault(File.Exists);
    }
}
