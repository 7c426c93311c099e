using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NotebookCourse.Platforms;
using NotebookCourse.Topics.Downloads;

namespace NotebookCourse.Tests.Topics.Downloads;

public class ImageServerProcessTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Process_EndOfItsInput_EndsIt()
    {
        using var server = Process.Start(ImageServerProcess.StartInfo)!;
        await server.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new SiteCommand(Open: new() { Latency = 0 })));
        await server.StandardInput.FlushAsync(Stop);
        var answer = JsonSerializer.Deserialize<SiteAnswer>((await server.StandardOutput.ReadLineAsync(Stop))!)!;
        Assert.Equal(1, answer.Open);

        server.StandardInput.Close();

        await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, server.ExitCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task Process_ParentIsKilled_EndsToo()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a shell that joins two processes by a pipe.");
        // The left process holds the pipe to the server, as a kernel does, and says its number. It never writes.
        var server = ImageServerProcess.StartInfo;
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])
            ["-c", "sh -c 'echo $$ >&2; exec sleep 600' | \"$@\"", "sh", server.FileName, .. server.ArgumentList])
        {
            start.ArgumentList.Add(argument);
        }
        using var shell = Process.Start(start)!;
        using var parent = Process.GetProcessById(int.Parse((await shell.StandardError.ReadLineAsync(Stop))!, CultureInfo.InvariantCulture));
        Assert.False(shell.HasExited);

        parent.Kill();

        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, shell.ExitCode);
    }

    [Fact]
    public void RuntimeConfig_OfTheAssembly_NeedsNoAspNet()
    {
        Assert.Equal(["Microsoft.NETCore.App"], Frameworks("NotebookCourse.runtimeconfig.json"));
        Assert.Equal(["Microsoft.AspNetCore.App"], Frameworks(ImageServerProcess.RuntimeConfig));
    }

    [Fact]
    public void PublicTypes_OfTheAssembly_MentionNoAspNet()
    {
        // This process has none, so loading a signature that mentions it would throw.
        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), each => each.GetName().Name!.StartsWith("Microsoft.AspNetCore.Server", StringComparison.Ordinal));
        Assert.All(typeof(HostContext).Assembly.GetExportedTypes(), type => Assert.All(
            type.GetMembers(), member => Assert.DoesNotContain("Microsoft.AspNetCore", member.ToString(), StringComparison.Ordinal)));
    }

    private static string[] Frameworks(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(CourseProgram.Folder, file)));
        var options = json.RootElement.GetProperty("runtimeOptions");
        return options.TryGetProperty("framework", out var one)
            ? [one.GetProperty("name").GetString()!]
            : [.. options.GetProperty("frameworks").EnumerateArray().Select(each => each.GetProperty("name").GetString()!)];
    }
}
