using Microsoft.Playwright;

namespace NotebookCourse.Player.Tests.Assets;

/// <summary>A real browser; where the machine has none, the tests that need one are skipped and say so.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Places, File.Exists) is not { } path) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    // Nothing moves that need not: without a graphics card, each frame of an animation is the processor's work.
    public async Task<IPage> OpenAsync()
    {
        Assert.SkipWhen(_browser is null, $"Expected a browser at one of {string.Join(", ", Places)}, but found none: install Chromium to run this test.");
        return await _browser!.NewPageAsync(new() { ViewportSize = new() { Width = 1000, Height = 800 }, ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
