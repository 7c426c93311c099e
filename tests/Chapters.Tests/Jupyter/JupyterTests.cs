using System.Text.Json.Nodes;
using NotebookCourse.Chapters.Tests.Playing;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Jupyter;

/// <summary>Every notebook, played once for all tests, as it is exported for Jupyter.</summary>
[Collection(nameof(Performances))]
public class JupyterTests(Performances performances)
{
    // What a viewer of notebooks still opens without a wait, and GitHub shows at all.
    private const int MostBytes = 6_000_000;

    public static TheoryData<string> Notebooks => Repository.Notebooks;

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Export_SeenWithoutScriptsAndStyles_ShowsEveryFigureOrSaysThatItIsMissing(string notebook)
    {
        using var folder = new ExportFolder();
        var file = folder.Write("played", [await PlayedAsync(notebook)])[0];

        Assert.InRange(new FileInfo(file).Length, 1, MostBytes);
        var outputs = HtmlOf(file).Select(Sanitised.Of).ToList();
        Assert.Contains(outputs, output => output.QuerySelector("figure") is not null);
        Assert.Empty(outputs.SelectMany(StillRule.Violations));
    }

    [Fact]
    public async Task Export_EveryNotebook_IsValidToNbformat()
    {
        using var folder = new ExportFolder();
        List<string> files = [.. folder.Write("not run", [.. Repository.Notebooks.Select(row => BookChapter.NotRun(NotebookFile.Read(Repository.FullPath(row.Data))))])];
        var played = new List<BookChapter>();
        foreach (var row in Repository.Notebooks)
            played.Add(await PlayedAsync(row.Data));
        files.AddRange(folder.Write("played", played));
        files.AddRange(folder.Write("odd", [OddChapter.Made]));

        Assert.Equal(files.Select(file => $"valid {file}"), await Nbformat.JudgeAsync(files));
    }

    [Fact]
    public async Task Nbformat_NotebookThatBreaksARule_IsNotValidToIt()
    {
        using var folder = new ExportFolder();
        var file = folder.Write("bad", [OddChapter.Made])[0];
        var json = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
        json["cells"]![0]!["execution_count"] = "one";
        await File.WriteAllTextAsync(file, json.ToJsonString(), TestContext.Current.CancellationToken);

        Assert.StartsWith("INVALID", Assert.Single(await Nbformat.JudgeAsync([file])), StringComparison.Ordinal);
    }

    private async Task<BookChapter> PlayedAsync(string notebook)
    {
        var run = await performances.Of(notebook);
        return new BookChapter(run.Notebook, run.Cells);
    }

    private static IEnumerable<string> HtmlOf(string file) =>
        from cell in JsonNode.Parse(File.ReadAllText(file))!["cells"]!.AsArray()
        from output in cell!["outputs"]?.AsArray() ?? []
        let html = output!["data"]?["text/html"]
        where html is not null
        select string.Concat(html.AsArray().Select(line => line!.GetValue<string>()));
}
