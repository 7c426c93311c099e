using Microsoft.Playwright;

namespace NotebookCourse.Notebooks.Tests.Book;

/// <summary>The browser that is installed here, driven without a window.</summary>
internal sealed class Browser(IPlaywright playwright, IBrowser browser) : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome", "msedge"];

    /// <summary>Starts it, or skips the test where there is none.</summary>
    public static async Task<Browser> StartAsync()
    {
        var executable = Find();
        Assert.SkipWhen(executable is null, "No browser on the PATH. Install Chromium (Debian and Ubuntu: apt install chromium) or Chrome to run this test.");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            // Chromium refuses its sandbox to root, which is who runs tests in a container.
            ChromiumSandbox = false,
            Args = ["--disable-gpu", "--disable-background-networking"],
        });
        return new Browser(playwright, browser);
    }

    /// <summary>A page of a size and colour scheme.</summary>
    public Task<IPage> PageAsync(int width, ColorScheme scheme) => browser.NewPageAsync(new BrowserNewPageOptions
    {
        ViewportSize = new ViewportSize { Width = width, Height = 800 },
        ColorScheme = scheme,
    });

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return Names.SelectMany(name => folders, (name, folder) => Path.Combine(folder, name + suffix)).FirstOrDefault(File.Exists);
    }
}
