using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using NotebookCourse.Player.Storage;
using NotebookCourse.Player.Tests.EndToEnd;

namespace NotebookCourse.Player.Tests.Live;

/// <summary>A player that runs, started as its users start it. Ends with all its kernels when the test does.</summary>
internal sealed partial class LivePlayer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;
    private bool _endIsMeant;

    private LivePlayer(Process process) => (_process, _error) = (process, process.StandardError.ReadToEndAsync());

    /// <summary>The address that it printed, with the token.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Whether a test has ended it.</summary>
    public bool IsEnded => _endIsMeant;

    /// <summary>The kernels that it has at this moment, the warm spare one included; on Linux only.</summary>
    public IReadOnlyList<int> Kernels => [.. Directory.EnumerateDirectories("/proc")
        .Select(Path.GetFileName)
        .Where(name => name!.All(char.IsAsciiDigit) && ParentOf(name!) == _process.Id)
        .Select(name => int.Parse(name!, CultureInfo.InvariantCulture))];

    /// <summary>Starts one.</summary>
    /// <param name="folder">Its working directory: a course.</param>
    /// <param name="data">Where it keeps what is the learner's.</param>
    /// <param name="port">Its port; the first free one if none is named.</param>
    public static async Task<LivePlayer> StartAsync(string folder, string data, int? port = null)
    {
        var start = PlayerProcess.Command(folder, ["--no-browser", .. port is { } named ? new[] { "--port", $"{named}" } : []]);
        start.Environment[DataFolder.Variable] = data;
        // What is measured must come and be drawn; how well it is measured is no matter of a page.
        start.Environment["NOTEBOOKCOURSE_MEASURING"] = "0.2";
        var player = new LivePlayer(Process.Start(start)!);
        while (await player._process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Printed().Match(line) is not { Success: true, Value: var address }) continue;
            player.Address = new Uri(address);
            return player;
        }
        throw new InvalidOperationException($"Expected the player to print its address, but it ended. It wrote: {await player._error}");
    }

    /// <summary>Whether a process is there no more, or only its exit code still is.</summary>
    public static bool IsGone(int process) => ParentOf(process.ToString(CultureInfo.InvariantCulture)) is null;

    /// <summary>Ends it as <c>kill -9</c> does: it can do nothing about it. Its children are left alone.</summary>
    public Task KillAsync()
    {
        _endIsMeant = true;
        _process.Kill();
        return _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Ends it as Ctrl+C does, and gives its exit code.</summary>
    public async Task<int> InterruptAsync()
    {
        _endIsMeant = true;
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    /// <summary>What it wrote to standard error; ends when it has.</summary>
    public Task<string> ErrorAsync() => _error;

    public async ValueTask DisposeAsync()
    {
        var endedByItself = _process.HasExited && !_endIsMeant;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        var (exitCode, error) = (_process.ExitCode, await _error);
        _process.Dispose();
        if (endedByItself) throw new InvalidOperationException($"The player has ended by itself, with exit code {exitCode}. It wrote: {error}");
    }

    // The name may hold spaces and parentheses, so what follows is counted from its end. A zombie runs no more.
    private static int? ParentOf(string process)
    {
        try
        {
            var fields = File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return fields[0] == "Z" ? null : int.Parse(fields[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/\?token=\w+")]
    private static partial Regex Printed();
}
