using System.ComponentModel;
using System.Diagnostics;

namespace NotebookCourse.Structure.Tests.Doors;

public class ShellScriptTests
{
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(2);

    [Fact]
    public void Scripts_AllOfThem_PleaseShellCheck()
    {
        string[] scripts = [".ci/run", .. Repository.Files(".devcontainer", ".sh"), .. Repository.Files("tests", ".sh")];
        using var process = Start(scripts);
        Assert.SkipWhen(process is null, "shellcheck is not installed (Debian: apt-get install shellcheck).");

        var complaints = process!.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.True(process.WaitForExit(Guard), $"shellcheck did not end within {Guard}.");

        Assert.True(process.ExitCode == 0, complaints.Result);
    }

    private static Process? Start(string[] scripts)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("shellcheck", scripts) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
