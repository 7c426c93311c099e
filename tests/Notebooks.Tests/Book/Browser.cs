using Microsoft.Playwright;

namespace NotebookCourse.Notebooks.Tests.Book;

/// <summary>The browser that is installed here, driven without a window, and a book for it to open.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome", "msedge"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal SampleBook Book { get; } = new();

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } executable)
            return;

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            // Chromium refuses its sandbox to root, which is who runs tests in a container.
            ChromiumSandbox = false,
            Args = ["--disable-gpu", "--disable-background-networking"],
        });
    }

    /// <summary>A page of a size and colour scheme; skips the test where there is no browser.</summary>
    public Task<IPage> PageAsync(int width, ColorScheme scheme)
    {
        Assert.SkipWhen(_browser is null, "No browser on the PATH. Install Chromium (Debian and Ubuntu: apt install chromium) or Chrome to run this test.");
        return _browser.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            ColorScheme = scheme,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        Book.Dispose();
    }

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return Names.SelectMany(name => folders, (name, folder) => Path.Combine(folder, name + suffix)).FirstOrDefault(File.Exists);
    }
}
