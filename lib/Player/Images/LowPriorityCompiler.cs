using System.ComponentModel;
using System.Diagnostics;

namespace NotebookCourse.Player.Images;

/// <summary>The compiler in a process of its own that takes only the time that nobody else wants.</summary>
internal sealed class LowPriorityCompiler : IImageCompiler
{
    /// <inheritdoc/>
    public async Task CompileAsync(NativeImage image, string file, CancellationToken stop)
    {
        using var process = Start(new ProcessStartInfo(image.Compiler, [image.Source, $"-o:{file}", .. image.Options])
        {
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        StepBack(process);
        process.StandardInput.Close();
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        try
        {
            await process.WaitForExitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"the compiler ended with code {process.ExitCode}: {string.Concat(await said).Trim().Split('\n')[0].TrimEnd()}");
    }

    private static Process Start(ProcessStartInfo command)
    {
        try
        {
            return Process.Start(command)!;
        }
        catch (Win32Exception error)
        {
            throw new InvalidOperationException($"the compiler did not start: {error.Message}", error);
        }
    }

    // Right after the start: on Linux only threads that begin later inherit it.
    private static void StepBack(Process process)
    {
        try
        {
            process.PriorityClass = ProcessPriorityClass.Idle;
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException)
        {
            // It has ended already, or the system refuses; then it competes as any other program.
        }
    }
}
