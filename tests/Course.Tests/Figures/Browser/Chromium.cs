using Microsoft.Playwright;

namespace NotebookCourse.Tests.Figures.Browser;

/// <summary>One real browser for all tests of a class; without one they skip and say why.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string? Path = ((string[])["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"])
        .FirstOrDefault(File.Exists);

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(_browser is null, "No Chromium is installed (looked for /usr/bin/chromium and its like).");
            return _browser!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Path is null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
