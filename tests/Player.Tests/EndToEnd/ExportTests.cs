using System.Text.Json.Nodes;

namespace NotebookCourse.Player.Tests.EndToEnd;

public class ExportTests
{
    [Fact]
    public async Task Export_Html_WritesPageContentsAndOneChartLibraryAndSaysWhatToOpen()
    {
        using var folder = new NotebookFolder().With("01-fine.dib", NotebookFolder.Fine);

        var ending = await folder.CourseAsync("export", "01-fine.dib", "--out", "book");

        Assert.Equal((0, ""), (ending.ExitCode, ending.Error));
        Assert.Contains($"Open {new Uri(folder["book/index.html"]).AbsoluteUri}", ending.Output);
        var page = await ReadAsync(folder["book/01-fine.html"]);
        Assert.Contains("n is 2", page);
        Assert.Contains("42", page);
        Assert.Contains("<meta name=\"notebookcourse-plotly\"", page);
        Assert.Contains("01-fine.html", await ReadAsync(folder["book/index.html"]));
        Assert.Single(Directory.EnumerateFiles(folder["book"], "plotly*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Export_WithoutOut_WritesToOutOfTheCourse()
    {
        using var folder = new NotebookFolder().With("notebooks/01-fine.dib", NotebookFolder.Fine);

        var ending = await PlayerProcess.RunAsync(folder["notebooks"], "export", "--no-run");

        Assert.Equal(0, ending.ExitCode);
        Assert.True(File.Exists(folder["out/index.html"]));
    }

    [Fact]
    public async Task Export_ChapterThatFails_Is1AndThePageShowsTheError()
    {
        using var folder = new NotebookFolder().With("01-failing.dib", NotebookFolder.Failing);

        var ending = await folder.CourseAsync("export", "01-failing.dib", "--out", "book");

        Assert.Equal(1, ending.ExitCode);
        Assert.Contains("cell 2 threw", ending.Error);
        Assert.Contains("DivideByZeroException", await ReadAsync(folder["book/01-failing.html"]));
    }

    [Fact]
    public async Task Export_Ipynb_WritesNotebooksWithOutputsUnderNamesOfTheirOwn()
    {
        using var folder = new NotebookFolder().With("fine.dib", NotebookFolder.Fine).With("solutions/fine.dib", "#!csharp\n\n\"solved\"\n");

        var ending = await folder.CourseAsync("export", "fine.dib", "solutions/fine.dib", "--to", "ipynb", "--out", "book", "--set", "n=3");

        Assert.Equal((0, ""), (ending.ExitCode, ending.Error));
        Assert.Contains(new Uri(folder["book"]).AbsoluteUri, ending.Output);
        var cell = JsonNode.Parse(await ReadAsync(folder["book/fine.ipynb"]))!["cells"]![1]!;
        Assert.Contains("int n = 3;", cell["source"]!.ToJsonString());
        Assert.Contains("n is 3", cell["outputs"]!.ToJsonString());
        Assert.Contains("solved", await ReadAsync(folder["book/fine-2.ipynb"]));
    }

    [Theory]
    [InlineData("out", "#!import ../lib/x.csx")]
    [InlineData("out/deep", "#!import ../../lib/x.csx")]
    public async Task Export_IpynbInsideTheCourse_ImportsByTheWayFromThere(string to, string import)
    {
        using var folder = new NotebookFolder().With("notebooks/01-fine.dib", "#!csharp\n\n#!import ../lib/x.csx\n");

        var ending = await folder.CourseAsync("export", "notebooks/01-fine.dib", "--to", "ipynb", "--no-run", "--out", to);

        Assert.Equal((0, ""), (ending.ExitCode, ending.Error));
        var cell = JsonNode.Parse(await ReadAsync(folder[$"{to}/01-fine.ipynb"]))!["cells"]![0]!;
        Assert.Equal(import, cell["source"]![0]!.GetValue<string>());
    }

    [Theory]
    [InlineData("html")]
    [InlineData("ipynb")]
    public async Task Export_ProseThatLeadsOutOfTheCourse_TakesNothingAlongAndSaysSo(string to)
    {
        using var folder = new NotebookFolder()
            .With("secret.txt", "secret")
            .With("course/data/map.svg", "<svg/>")
            .With("course/notebooks/01-a.dib", "#!markdown\n\n[x](../../secret.txt) ![map](../data/map.svg)\n");

        var ending = await folder.CourseAsync("export", "course/notebooks/01-a.dib", "--no-run", "--to", to, "--out", "book");

        Assert.Equal(0, ending.ExitCode);
        Assert.Contains(folder["secret.txt"], ending.Error);
        Assert.Equal([folder["book/files/map.svg"]], Directory.GetFiles(folder["book/files"]));
    }

    [Fact]
    public async Task Export_NoRun_WritesThePageWithoutRunningACell()
    {
        using var folder = new NotebookFolder().With("01-writer.dib", "#!csharp\n\nFile.WriteAllText(\"ran\", \"\");\n");

        var ending = await folder.CourseAsync("export", "01-writer.dib", "--no-run", "--quiet");

        Assert.Equal(new Ending(0, "", ""), ending);
        Assert.True(File.Exists(folder["out/01-writer.html"]));
        Assert.False(File.Exists(folder["ran"]));
    }

    private static Task<string> ReadAsync(string path) => File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
}
