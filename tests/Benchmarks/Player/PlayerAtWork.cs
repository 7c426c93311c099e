using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NotebookCourse.Benchmarks.Player;

/// <summary>The built player, started as learners start it, with data of its own.</summary>
internal sealed partial class PlayerAtWork : IAsyncDisposable
{
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string Program = typeof(PlayerAtWork).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "Player").Value!;

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("player-figures-");
    private readonly Process _process;

    private PlayerAtWork(string course) => _process = Process.Start(new ProcessStartInfo("dotnet", ["exec", Program, "--no-browser"])
    {
        WorkingDirectory = course,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        Environment = { ["NOTEBOOKCOURSE_DATA"] = _data.FullName },
    })!;

    /// <summary>The folder of the repository.</summary>
    public static string Repository { get; } = typeof(PlayerAtWork).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "RepositoryRoot").Value!;

    /// <summary>The address that it printed at its start, which lets one browser in.</summary>
    public Uri Address { get; private set; } = new("about:blank");

    /// <summary>The player's resident memory, in bytes.</summary>
    public long MemoryBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The resident memory of its only kernel, in bytes; 0 if it has none.</summary>
    public long KernelMemoryBytes => Kernels().Sum(kernel => kernel.WorkingSet64);

    /// <summary>Waits until it keeps a kernel warm.</summary>
    public async Task WaitForSpareAsync()
    {
        while (Kernels().Count == 0) await Task.Delay(50);
        // Started is not warm yet: the compiler loads for about a second.
        await Task.Delay(2000);
    }

    /// <summary>Starts it in a course's folder and waits for its address.</summary>
    public static async Task<PlayerAtWork> StartAsync(string course)
    {
        var player = new PlayerAtWork(course);
        player.Address = await player.ReadAddressAsync();
        return player;
    }

    /// <summary>Starts a browser.</summary>
    public static async Task<IBrowser> BrowserAsync()
    {
        var path = Array.Find(Browsers, File.Exists)
            ?? throw new InvalidOperationException($"Expected a browser at one of {string.Join(", ", Browsers)}, but found none. Install Chromium.");
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    /// <summary>Opens a page of it in a browser that has been let in.</summary>
    public async Task<IPage> OpenAsync(IBrowser browser, string path, BrowserNewContextOptions? options = null)
    {
        var context = await browser.NewContextAsync(options ?? new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        await _process.StandardInput.WriteLineAsync();
        await page.GotoAsync((await ReadAddressAsync()).AbsoluteUri);
        await page.WaitForSelectorAsync(".chapters");
        if (path.Length > 0) await page.GotoAsync(new Uri(new Uri(page.Url), path).AbsoluteUri);
        if (path.StartsWith("chapter", StringComparison.Ordinal)) await page.WaitForSelectorAsync("html[data-live]");
        return page;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private async Task<Uri> ReadAddressAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (AddressLine().Match(line) is { Success: true } match) return new Uri(match.Value);
        }
        throw new InvalidOperationException("The player ended before it printed an address.");
    }

    // Children of the player's process, as the system lists them.
    private List<Process> Kernels() => [.. Directory.EnumerateDirectories($"/proc/{_process.Id}/task")
        .SelectMany(thread => File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(id => Process.GetProcessById(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)))];

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex AddressLine();
}
