using System.Text.Json.Nodes;
using NotebookCourse.Chapters.Tests.Playing;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Jupyter;

/// <summary>Every notebook as it is exported for Jupyter.</summary>
public class JupyterTests(PlayedNotebooks played)
{
    // What a viewer of notebooks still opens without a wait, and GitHub shows at all.
    private const int MostBytes = 6_000_000;

    public static IEnumerable<TheoryDataRow<string, Host>> Plays => PlayedNotebooks.Plays;

    [Theory]
    [MemberData(nameof(Plays))]
    public async Task Export_SeenWithoutScriptsAndStyles_ShowsEveryFigureOrSaysThatItIsMissing(string notebook, Host host)
    {
        using var folder = new TemporaryFolder("export");
        var file = JupyterBook.Write([await ChapterAsync(notebook, host)], folder.Root)[0];

        Assert.InRange(new FileInfo(file).Length, 1, MostBytes);
        var outputs = HtmlOf(file).Select(Sanitised.Of).ToList();
        Assert.Contains(outputs, output => output.QuerySelector("figure") is not null);
        Assert.Empty(outputs.SelectMany(StillRule.Violations));
    }

    [Fact]
    public async Task Export_EveryNotebook_IsValidToNbformat()
    {
        using var folder = new TemporaryFolder("export");
        List<BookChapter> chapters = [.. CourseNotebooks.All.Select(row => BookChapter.NotRun(CourseNotebooks.Read(row.Data))), OddChapter.Made];
        foreach (var play in Plays.Where(play => play.Explicit is not true))
            chapters.Add(await ChapterAsync(play.Data.Item1, play.Data.Item2));

        var files = JupyterBook.Write(chapters, folder.Root);

        Assert.Equal(files.Select(file => $"valid {file}"), await Nbformat.JudgeAsync(files));
    }

    [Fact]
    public async Task Nbformat_NotebookThatBreaksARule_IsNotValidToIt()
    {
        using var folder = new TemporaryFolder("export");
        var file = JupyterBook.Write([OddChapter.Made], folder.Root)[0];
        var json = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
        json["cells"]![0]!["execution_count"] = "one";
        await File.WriteAllTextAsync(file, json.ToJsonString(), TestContext.Current.CancellationToken);

        Assert.StartsWith("INVALID", Assert.Single(await Nbformat.JudgeAsync([file])), StringComparison.Ordinal);
    }

    private async Task<BookChapter> ChapterAsync(string notebook, Host host)
    {
        var run = await played.Of(notebook, host);
        return new BookChapter(run.Notebook, run.Cells);
    }

    private static IEnumerable<string> HtmlOf(string file) =>
        from cell in JsonNode.Parse(File.ReadAllText(file))!["cells"]!.AsArray()
        from output in cell!["outputs"]?.AsArray() ?? []
        let html = output!["data"]?["text/html"]
        where html is not null
        select string.Concat(html.AsArray().Select(line => line!.GetValue<string>()));
}
