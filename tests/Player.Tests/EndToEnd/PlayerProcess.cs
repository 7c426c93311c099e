using System.Diagnostics;
using System.Reflection;

namespace NotebookCourse.Player.Tests.EndToEnd;

/// <summary>The built player, started as its users start it.</summary>
internal static class PlayerProcess
{
    // No command of the tests takes a minute; what ends by itself no more must not keep the others waiting.
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(5);

    private static readonly string Assembly = typeof(PlayerProcess).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Player").Value!;

    /// <summary>How it is started.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="arguments">What follows the name of the command.</param>
    public static ProcessStartInfo Command(string folder, params string[] arguments) => new("dotnet", ["exec", Assembly, .. arguments])
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="arguments">What follows the name of the command.</param>
    public static async Task<Ending> RunAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(Command(folder, arguments))!;
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
