using System.ComponentModel;
using System.Diagnostics;

namespace NotebookCourse.Structure.Tests.Doors;

public class ShellScriptTests
{
    [Fact(Timeout = 120_000)]
    public async Task Scripts_AllOfThem_PleaseShellCheck()
    {
        string[] scripts = [".ci/run", ".ci/thorough", ".ci/steps.sh", .. Repository.Files(".devcontainer", ".sh"), .. Repository.Files("tests", ".sh")];
        using var process = Start(scripts);
        Assert.SkipWhen(process is null, "shellcheck is not installed (Debian: apt-get install shellcheck).");

        var complaints = await process!.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, complaints);
    }

    private static Process? Start(string[] scripts)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("shellcheck", ["--external-sources", .. scripts]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
