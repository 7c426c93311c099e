using System.Diagnostics;
using NotebookCourse.Jupyter.Installing;

namespace NotebookCourse.Jupyter.Tests.Clients;

/// <summary>The kernel, installed for real clients of Jupyter in folders that are this test's alone.</summary>
public sealed class InstalledKernel : IDisposable
{
    // Debian's own: its packages are not seen by another Python that stands before it in the path.
    private const string Python = "/usr/bin/python3";
    private const string Modules = "jupyter_client, jupyter_kernel_test, nbconvert, nbformat";

    // Only so that what hangs fails: nothing is asserted about time.
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(8);

    private static readonly string Scripts = Repository.At("tests", "Jupyter.Tests", "Python");

    private readonly TemporaryFolder _folder = new("jupyter");

    public InstalledKernel()
    {
        new Kernelspec(_folder["data"]).Install(_folder.Write("plotly.min.js", ""));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Runs a script of tests; skips where there are no clients.</summary>
    /// <returns>Its exit code and all that it wrote.</returns>
    public async Task<(int ExitCode, string Text)> RunAsync(string script)
    {
        Assert.SkipUnless(
            File.Exists(Python) && (await RunAsync("-c", $"import {Modules}")).ExitCode == 0,
            $"Expected Jupyter's clients ({Modules}) in {Python}, but they are not there. Debian and Ubuntu: apt-get install jupyter-nbconvert python3-jupyter-client python3-jupyter-kernel-test python3-ipykernel python3-nbformat");
        return await RunAsync("-W", "ignore", Path.Combine(Scripts, script));
    }

    private async Task<(int ExitCode, string Text)> RunAsync(params string[] arguments)
    {
        var command = new ProcessStartInfo(Python, arguments)
        {
            WorkingDirectory = _folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["JUPYTER_DATA_DIR"] = _folder["data"],
                ["JUPYTER_CONFIG_DIR"] = _folder["config"],
                ["JUPYTER_RUNTIME_DIR"] = _folder["runtime"],
                ["IPYTHONDIR"] = _folder["ipython"],
                ["PYTHONDONTWRITEBYTECODE"] = "1",
            },
        };
        using var process = Process.Start(command)!;
        using var guard = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        guard.CancelAfter(Guard);
        var output = process.StandardOutput.ReadToEndAsync(guard.Token);
        var error = process.StandardError.ReadToEndAsync(guard.Token);
        try
        {
            await process.WaitForExitAsync(guard.Token);
            return (process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
