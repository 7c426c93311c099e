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

    // One that it has printed and nobody has opened.
    private Uri? _address;

    /// <summary>What all its addresses begin with.</summary>
    public Uri Origin { get; private set; } = null!;

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
    /// <param name="arguments">What its command says besides.</param>
    public static Task<LivePlayer> StartAsync(string folder, string data, params string[] arguments) =>
        StartAsync(PlayerProcess.Command(folder, ["--no-browser", .. arguments]), data);

    /// <summary>Starts one by another command.</summary>
    public static async Task<LivePlayer> StartAsync(ProcessStartInfo start, string data)
    {
        start.Environment[DataFolder.Variable] = data;
        // What is measured must come and be drawn; how well it is measured is no matter of a page.
        start.Environment["NOTEBOOKCOURSE_MEASURING"] = "0.2";
        var player = new LivePlayer(Process.Start(start)!);
        player._address = await player.ReadAddressAsync();
        player.Origin = new Uri(player._address.GetLeftPart(UriPartial.Authority));
        return player;
    }

    /// <summary>An address that lets one browser in: the one that it printed at its start, or the next, which it prints when Enter is pressed.</summary>
    public async Task<Uri> NewAddressAsync()
    {
        if (Interlocked.Exchange(ref _address, null) is { } first) return first;
        await _process.StandardInput.WriteLineAsync();
        await _process.StandardInput.FlushAsync();
        return await ReadAddressAsync();
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

    /// <summary>Ends it as Ctrl+C does, and gives its exit code; skips the test where it would not hear that.</summary>
    public async Task<int> InterruptAsync()
    {
        Signals.SkipWhereIgnored("INT", 1);
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

    private async Task<Uri> ReadAddressAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Printed().Match(line) is { Success: true, Value: var address }) return new Uri(address);
        }
        throw new InvalidOperationException($"Expected the player to print its address, but it ended. It wrote: {await _error}");
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

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/enter/\w+")]
    private static partial Regex Printed();
}
