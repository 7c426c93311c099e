using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace NotebookCourse.Player.Tests.Server;

/// <summary>A player in a process of its own, as its users start it, with a copy of the course.</summary>
internal sealed partial class RunningPlayer : IAsyncDisposable
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(60);

    private static readonly string Assembly = typeof(RunningPlayer).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Player").Value!;

    private readonly Process _process;
    private readonly Task _reading;

    private RunningPlayer(Process process, Task reading, CourseCopy course, Uri address)
    {
        (_process, _reading, Course, Address) = (process, reading, course, address);
        Site = new Uri(address.GetLeftPart(UriPartial.Authority));
    }

    /// <summary>Its course and its learner's folder.</summary>
    public CourseCopy Course { get; }

    /// <summary>The address that it printed, with the token.</summary>
    public Uri Address { get; }

    /// <summary>The address without the token.</summary>
    public Uri Site { get; }

    /// <summary>The token.</summary>
    public string Token => Address.Query.Split('=')[1];

    /// <summary>Starts one.</summary>
    public static async Task<RunningPlayer> StartAsync(params string[] arguments)
    {
        var course = new CourseCopy();
        var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", Assembly, "--no-browser", .. arguments])
        {
            WorkingDirectory = course.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [Player.Storage.DataFolder.Variable] = course.Data },
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var printed = "";
        using var guard = new CancellationTokenSource(Guard);
        while (Printed().Match(printed) is var match)
        {
            if (match.Success) return new RunningPlayer(process, Task.WhenAll(errors, process.StandardOutput.ReadToEndAsync()), course, new Uri(match.Value.Trim()));
            printed += await process.StandardOutput.ReadLineAsync(guard.Token) is { } line ? line + "\n"
                : throw new InvalidOperationException($"Expected the player to print its address, but it ended: {printed}{await errors}");
        }
        throw new UnreachableException();
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
        Course.Dispose();
    }

    [GeneratedRegex(@"http://\S+\n")]
    private static partial Regex Printed();
}
