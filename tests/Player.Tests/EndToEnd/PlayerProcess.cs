using System.Diagnostics;
using System.Reflection;

namespace NotebookCourse.Player.Tests.EndToEnd;

/// <summary>The built player, started as its users start it.</summary>
internal static class PlayerProcess
{
    // No command of the tests takes a minute; what ends by itself no more must not keep the others waiting.
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(5);

    private static readonly string Assembly = Repository.Output("lib/Player", "NotebookCourse.Player");

    /// <summary>What it was built as: <c>Debug</c> or <c>Release</c>.</summary>
    public static string Configuration { get; } = typeof(PlayerProcess).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>How it is started.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="arguments">What follows the name of the command.</param>
    public static ProcessStartInfo Command(string folder, params string[] arguments) => Dotnet(folder, ["exec", Assembly, .. arguments]);

    /// <summary>How the SDK is started.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="arguments">What follows <c>dotnet</c>.</param>
    public static ProcessStartInfo Dotnet(string folder, params string[] arguments) => new("dotnet", arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="arguments">What follows the name of the command.</param>
    public static Task<Ending> RunAsync(string folder, params string[] arguments) => EndingOfAsync(Command(folder, arguments));

    /// <summary>Runs a command to its end.</summary>
    public static async Task<Ending> EndingOfAsync(ProcessStartInfo command)
    {
        using var process = Process.Start(command)!;
        using var guard = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        guard.CancelAfter(Guard);
        var cancellation = guard.Token;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new Ending(process.ExitCode, await output, await error);
    }
}

/// <summary>How the player ended and what it wrote.</summary>
internal sealed record Ending(int ExitCode, string Output, string Error);
