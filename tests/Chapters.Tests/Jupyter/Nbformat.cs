using System.ComponentModel;
using System.Diagnostics;

namespace NotebookCourse.Chapters.Tests.Jupyter;

/// <summary>Jupyter's own judge of what is a notebook: the Python package nbformat.</summary>
internal static class Nbformat
{
    private const string Script = """
        import json, sys, nbformat
        for path in sys.stdin.read().splitlines():
            with open(path, encoding="utf-8") as file:
                try:
                    nbformat.validate(json.load(file))
                    print("valid", path)
                except Exception as error:
                    print("INVALID", path, " ".join(str(error).split())[:500])
        """;

    // A system's own Python has what its packages brought; the first on the path may be another.
    private static readonly string[] Pythons = ["/usr/bin/python3", "python3", "python"];

    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(5);

    /// <summary>What it says of each file: "valid" and the path, or what is wrong. Skips the test where it is not installed.</summary>
    public static async Task<IReadOnlyList<string>> JudgeAsync(IReadOnlyList<string> files)
    {
        foreach (var python in Pythons)
        {
            if (await RunAsync(python, "import nbformat", "") is (0, _))
            {
                var (code, said) = await RunAsync(python, Script, string.Join('\n', files));
                Assert.True(code == 0, said);
                return said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            }
        }
        Assert.Skip("Jupyter's nbformat is not installed. Get it by: apt-get install python3-nbformat (or: pip install nbformat)");
        return [];
    }

    private static async Task<(int Code, string Said)> RunAsync(string python, string script, string input)
    {
        var start = new ProcessStartInfo(python, ["-c", script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONUTF8"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            using var guard = new CancellationTokenSource(Guard);
            // Read while it is written to: a full pipe would hold up both.
            var said = process.StandardOutput.ReadToEndAsync(guard.Token);
            var complaints = process.StandardError.ReadToEndAsync(guard.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), guard.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(guard.Token);
            return (process.ExitCode, await said + (process.ExitCode == 0 ? "" : await complaints));
        }
        catch (Win32Exception)
        {
            return (-1, $"There is no {python}.");
        }
    }
}
