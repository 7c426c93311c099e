using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using NotebookCourse.Jupyter.Protocol;
using NotebookCourse.Kernel.Client;

namespace NotebookCourse.Jupyter.Serving;

/// <summary>The process that Jupyter starts. It runs no code of the learner's: cells run in a process of their own, whose death is told.</summary>
internal static class JupyterHost
{
    // A question that is not answered holds up the next cell, so there is a limit; a busy machine is given its time.
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(20);

    /// <summary>Serves Jupyter until it asks for the end, is gone itself, or somebody ends this process.</summary>
    /// <param name="args">The connection file.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var file])
        {
            Log("expected the connection file that Jupyter writes for a kernel. Jupyter starts this program; the course installs it there by: course jupyter install");
            return 2;
        }
        try
        {
            return await RunAsync(ConnectionFile.Read(file));
        }
        catch (ProtocolException wrong)
        {
            Log(wrong.Message);
            return 2;
        }
    }

    private static async Task<int> RunAsync(ConnectionFile connection)
    {
        // While the sockets are made and front ends find them, the process for the cells starts.
        var kernel = Task.Run(() => NotebookKernel.StartAsync(new KernelOptions(Directory.GetCurrentDirectory(), AnswerLimit: AnswerLimit)));
        try
        {
            using var server = new KernelServer(connection, kernel, Log);
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
            {
                signal.Cancel = true;
                server.Interrupt();
            });
            void End(PosixSignalContext signal)
            {
                signal.Cancel = true;
                server.End();
            }
            using var end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
            using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, End);
            _ = EndWithParentAsync(server.End);
            await server.ServeAsync();
        }
        finally
        {
            await EndAsync(kernel);
        }
        return 0;
    }

    private static async Task EndAsync(Task<NotebookKernel> kernel)
    {
        try
        {
            await (await kernel).DisposeAsync();
        }
        catch (InvalidOperationException notStarted)
        {
            Log(notStarted.Message);
        }
    }

    // A Jupyter that was killed asks for nothing any more, and its kernels must not outlive it. On Windows the variable
    // holds a handle and not a number.
    private static async Task EndWithParentAsync(Action end)
    {
        var variable = Environment.GetEnvironmentVariable("JPY_PARENT_PID");
        if (OperatingSystem.IsWindows() || !int.TryParse(variable, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return;
        try
        {
            using var parent = Process.GetProcessById(id);
            await parent.WaitForExitAsync();
        }
        catch (ArgumentException)
        {
            // It is gone already.
        }
        end();
    }

    private static void Log(string message) => Console.Error.WriteLine($"NotebookCourse kernel: {message}");
}
