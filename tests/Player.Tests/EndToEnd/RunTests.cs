using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookCourse.Player.Tests.EndToEnd;

public class RunTests
{
    [Fact]
    public async Task Json_RunThatFails_HasTheShapeThatProgramsReadAndEveryCell()
    {
        using var folder = new NotebookFolder().With("failing.dib", NotebookFolder.Failing).With("fine.dib", NotebookFolder.Fine);

        await folder.CourseAsync("run", "failing.dib", "fine.dib", "nosuch.dib", "--json", "run.json");

        var chapters = JsonNode.Parse(await File.ReadAllTextAsync(folder["run.json"], TestContext.Current.CancellationToken))!["chapters"]!.AsArray();
        Assert.Equal(["failed", "completed", "noSuchFile"], chapters.Select(chapter => (string)chapter!["status"]!));
        Assert.All(chapters, chapter => Assert.Equal(["file", "status", "seconds", "cells"], Names(chapter)));
        var cells = chapters[0]!["cells"]!.AsArray();
        Assert.All(cells, cell => Assert.Equal(["index", "language", "status", "milliseconds", "outputs", "error"], Names(cell)));
        Assert.Equal(["completed", "threw", "notRun"], cells.Select(cell => (string)cell!["status"]!));
        Assert.Equal("var x = 1 / zero;", ((string)cells[1]!["error"]!["sourceLine"]!).Trim());
        var outputs = chapters[1]!["cells"]![1]!["outputs"]!.AsArray();
        Assert.Equal(["mime", "bytes"], Names(outputs[0]));
        Assert.Equal("n is 2\n".Length, (int)outputs[0]!["bytes"]!);
        Assert.Equal(JsonValueKind.Null, JsonSerializer.SerializeToElement(chapters[1]!["cells"]![1]!["error"]).ValueKind);
    }

    [Fact]
    public async Task Quiet_RunThatIsFine_WritesNothing()
    {
        using var folder = new NotebookFolder().With("fine.dib", NotebookFolder.Fine);

        var ending = await folder.CourseAsync("run", "fine.dib", "--quiet");

        Assert.Equal(new Ending(0, "", ""), ending);
    }

    [Fact]
    public async Task DotnetRun_RelativePath_BeginsWhereTheUserStands()
    {
        using var folder = new NotebookFolder().With("fine.dib", NotebookFolder.Fine);

        var ending = await PlayerProcess.EndingOfAsync(PlayerProcess.Dotnet(
            folder.Root, "run", "--no-build", "--configuration", PlayerProcess.Configuration, "--project", Repository.At("lib", "Player"), "--", "run", "fine.dib", "--quiet"));

        Assert.Equal(new Ending(0, "", ""), ending);
    }

    [Fact]
    public async Task Quiet_RunThatFails_WritesTheErrorOnly()
    {
        using var folder = new NotebookFolder().With("failing.dib", NotebookFolder.Failing);

        var ending = await folder.CourseAsync("run", "failing.dib", "--quiet");

        Assert.Empty(ending.Output);
        Assert.StartsWith("failing.dib(8): cell 2 threw", ending.Error);
    }

    [Fact]
    public async Task Run_WithoutFiles_PlaysTheChaptersOfTheCourseAboveInOrder()
    {
        using var folder = new NotebookFolder()
            .With("notebooks/02-b.dib", NotebookFolder.Fine)
            .With("notebooks/01-a.dib", "#!markdown\n\nProse\n")
            .With("notebooks/solutions/01-a.dib", NotebookFolder.Failing)
            .With("notebooks/below/readme.txt", "");

        var ending = await PlayerProcess.RunAsync(folder["notebooks/below"], "run");

        Assert.Equal(0, ending.ExitCode);
        var first = ending.Output.IndexOf("01-a.dib: completed, 1 of 1 cell in", StringComparison.Ordinal);
        var second = ending.Output.IndexOf("02-b.dib: completed, 2 of 2 cells in", StringComparison.Ordinal);
        Assert.InRange(first, 0, second);
        Assert.DoesNotContain("solutions", ending.Output);
    }

    [Fact]
    public async Task Set_KnobOfOneOfTwoChapters_IsSetThere()
    {
        using var folder = new NotebookFolder()
            .With("check.dib", "#!csharp\n\nint n = 2;   //@param {type:\"slider\", min:1, max:9, step:1}\nif (n != 7) throw new Exception($\"{n}\");\n")
            .With("other.dib", "#!csharp\n\n1\n");

        var ending = await folder.CourseAsync("run", "check.dib", "other.dib", "--set", "n=7");

        Assert.Equal((0, ""), (ending.ExitCode, ending.Error));
    }

    [Theory]
    [InlineData("INT", 1)]
    [InlineData("TERM", 14)]
    [InlineData("QUIT", 2)]
    public async Task Run_SignalDuringACell_Is130AndNoKernelIsLeft(string signal, int bit)
    {
        Signals.SkipWhereIgnored(signal, bit);
        using var folder = new NotebookFolder().With("stopped.dib", $$"""
            #!csharp

            File.WriteAllText("kernel.pid", $"{Environment.ProcessId}");
            var player = File.ReadLines("/proc/self/status").First(line => line.StartsWith("PPid:"))[5..].Trim();
            System.Diagnostics.Process.Start("kill", ["-{{signal}}", player]).WaitForExit();
            while (true) { }

            """).With("next.dib", NotebookFolder.Fine);

        var ending = await folder.CourseAsync("run", "stopped.dib", "next.dib", "--json", "run.json");

        Assert.Equal(130, ending.ExitCode);
        Assert.Contains("stopped", ending.Error, StringComparison.OrdinalIgnoreCase);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(folder["run.json"], TestContext.Current.CancellationToken))!;
        Assert.Equal(["stopped", "notRun"], json["chapters"]!.AsArray().Select(chapter => (string)chapter!["status"]!));
        var kernel = await File.ReadAllTextAsync(folder["kernel.pid"], TestContext.Current.CancellationToken);
        Assert.False(Directory.Exists($"/proc/{kernel}"), "the kernel's process is still there");
    }

    private static IEnumerable<string> Names(JsonNode? node) => node!.AsObject().Select(property => property.Key);
}
