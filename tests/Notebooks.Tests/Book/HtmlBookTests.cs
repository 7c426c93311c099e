using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NotebookCourse.Notebooks.Tests.Book;

public sealed class HtmlBookTests : IDisposable
{
    private readonly SampleBook _book = new();

    public void Dispose() => _book.Dispose();

    [Fact]
    public void Write_Book_GivesAPageAChapterAndEverythingElseOnce() =>
        Assert.Equal(
            ["04-races.html", "08-processes.html", "book.css", "files/dot.svg", "index.html", "plotly.min.js"],
            Directory.EnumerateFiles(_book.Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_book.Folder, file)).Order(StringComparer.Ordinal));

    [Fact]
    public void Write_EveryPage_NeedsNoNetworkAndHasItsLandmarks() => Assert.All(Directory.GetFiles(_book.Folder, "*.html"), file =>
    {
        var page = Page(file);

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(page.Title!);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("content", Assert.Single(page.QuerySelectorAll("main")).Id);
        Assert.Equal("#content", page.QuerySelector("body > :first-child")!.GetAttribute("href"));
        Assert.All(page.QuerySelectorAll("nav"), nav => Assert.NotEmpty(nav.GetAttribute("aria-label")!));
        Assert.Equal("plotly.min.js", page.QuerySelector("meta[name=notebookcourse-plotly]")!.GetAttribute("content"));
        Assert.All(page.QuerySelectorAll("[src], link"), each => Assert.DoesNotContain("//", each.GetAttribute("src") ?? each.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Distinct(page.QuerySelectorAll("[id]").Select(each => each.Id));
    });

    [Fact]
    public void Write_LinksOfEveryPage_LeadSomewhere() => Assert.All(Directory.GetFiles(_book.Folder, "*.html"), file =>
        Assert.All(Page(file).QuerySelectorAll("a[href]"), link =>
        {
            var parts = link.GetAttribute("href")!.Split('#');
            if (parts[0].StartsWith("https:", StringComparison.Ordinal))
                return;

            var target = parts[0].Length == 0 ? file : Path.Combine(_book.Folder, Uri.UnescapeDataString(parts[0]));
            Assert.True(File.Exists(target), target);
            Assert.True(parts.Length == 1 || Page(target).GetElementById(parts[1]) is not null, link.OuterHtml);
        }));

    [Fact]
    public void Write_ProseThatLeadsOutOfItsCourse_TakesNothingAlongAndSaysSo()
    {
        using var folder = new TemporaryFolder();
        folder.Write("secret.txt", "secret");
        folder.Write("course/.git/config", "secret");
        folder.Write("course/data/map.svg", "<svg/>");
        File.CreateSymbolicLink(Path.Combine(folder.Root, "course", "data", "link.txt"), Path.Combine(folder.Root, "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Root, "course", "data", "linked"), folder.Root);
        var chapter = DibFile.Read(folder.Write("course/notebooks/01.dib", """
            #!markdown

            # One

            [up](../../secret.txt), ![link](../data/link.txt), [linked](../data/linked/secret.txt), [git](../.git/config),
            [whole](/etc/passwd), [nul](a%00b), [dots](..%2F..%2Fsecret.txt), ![map](../data/map.svg), [gone](../data/gone.svg)

            """));
        var leftOut = new List<string>();

        HtmlBook.Write([new BookChapter(chapter, [CellRun.Not(chapter.Cells[0])], folder["course"])], folder["out"], new BookOptions(LeftOut: leftOut.Add));

        Assert.Equal([Path.Combine(folder["out"], "files", "map.svg")], Directory.GetFiles(Path.Combine(folder["out"], "files")));
        string[] strangers = [folder["secret.txt"], folder["course/data/link.txt"], folder["course/data/linked/secret.txt"], folder["course/.git/config"]];
        Assert.Equal(strangers.Select(file => $"{chapter.Path}: its prose leads to {file}, which is left out: only ordinary files of its own course are taken along."), leftOut);
        var passages = Page(Path.Combine(folder["out"], "01.html")).QuerySelectorAll("main p");
        var prose = passages[passages.Length - 1];
        Assert.Equal(["/etc/passwd", "a%00b", "../data/gone.svg"], prose.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.StartsWith("up, link, linked, git,", prose.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_FilesBesideANotebookOfNoCourse_AreThoseOfItsFolder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "a");
        folder.Write("mine/b.txt", "b");
        var notebook = DibFile.Read(folder.Write("mine/x.dib", "#!markdown\n\n[a](../a.txt) [b](b.txt)\n"));

        HtmlBook.Write([BookChapter.NotRun(notebook)], folder["out"]);

        Assert.Equal([Path.Combine(folder["out"], "files", "b.txt")], Directory.GetFiles(Path.Combine(folder["out"], "files")));
    }

    [Fact]
    public void Write_CellInALanguageThatTheCourseDoesNotHave_IsShownWithASentence()
    {
        using var folder = new TemporaryFolder();
        var notebook = DibFile.Parse("#!pwsh\n\nGet-Date | Out-Null <x>\n", "x.dib");

        var page = Page(Path.Combine(Path.GetDirectoryName(HtmlBook.Write([BookChapter.NotRun(notebook)], folder.Root))!, "chapter-1.html"));

        Assert.Equal("Get-Date | Out-Null <x>", page.QuerySelector("pre.code")!.TextContent);
        Assert.Contains("it is in PowerShell", page.QuerySelector(".status")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Index_ListsTheChaptersWithTheirMinutes()
    {
        var page = Page(_book.Index);

        Assert.Equal("The <Course>", page.Title);
        Assert.Equal(["4 · Races", "8 · Many processes"], page.QuerySelectorAll(".chapters a").Select(link => link.TextContent));
        Assert.Equal(["35 minutes", "40 minutes"], page.QuerySelectorAll(".minutes").Select(each => each.TextContent));
    }

    [Fact]
    public void Write_LinksToNotebooks_BecomeLinksToPagesOrWords()
    {
        var promise = Page(_book.Processes).QuerySelectorAll("main > p").Single(each => each.TextContent.StartsWith("40 minutes", StringComparison.Ordinal));

        Assert.Equal("40 minutes · read 4 · Races, none and the web first", promise.TextContent);
        Assert.Equal(["04-races.html#one-line-three-steps", "https://example.org/x.dib"], promise.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Write_Outline_LeadsToHeadingsOfTheSameName()
    {
        var page = Page(_book.Processes);

        Assert.Equal(["#a-section", "#a-section-2"], page.QuerySelectorAll(".outline a").Select(link => link.GetAttribute("href")));
        Assert.Equal("A section", page.GetElementById("a-section-2")!.TextContent);
    }

    [Fact]
    public void Write_Outputs_AreShownInTheirRichestFormUnderTheirCell()
    {
        var cell = Page(_book.Processes).QuerySelectorAll(".cell")[0];

        Assert.Equal("ran in 2.3 s", cell.QuerySelector(".status")!.TextContent);
        Assert.Equal("abc " + new string('x', 500), Assert.Single(cell.QuerySelectorAll("pre.output")).TextContent);
        Assert.Equal("shown", cell.QuerySelector(".output .nc-shown")!.TextContent);
        Assert.Equal("in words", cell.QuerySelector(".output:has(> svg)")!.GetAttribute("aria-label"));
        Assert.Equal("in words", cell.QuerySelector("img.output")!.GetAttribute("alt"));
    }

    [Fact]
    public void Write_Code_KeepsEveryCharacterAndMarksItsParts()
    {
        var code = Page(_book.Processes).QuerySelector(".code")!;

        Assert.StartsWith("// 1 < 2\nvar s = \"a\"; for (int i", code.TextContent, StringComparison.Ordinal);
        Assert.Equal("// 1 < 2", code.QuerySelector(".comment")!.TextContent);
        Assert.Equal("\"a\"", code.QuerySelector(".string")!.TextContent);
        Assert.Equal(["0", "10_000"], code.QuerySelectorAll(".number").Select(each => each.TextContent));
    }

    [Fact]
    public void Write_CellThatThrew_SaysWhatAndWhere()
    {
        var cell = Page(_book.Processes).QuerySelectorAll(".cell")[1];

        Assert.Equal("threw after 12 ms", cell.QuerySelector(".status")!.TextContent);
        Assert.Equal("IndexOutOfRangeException in line 2 of the cell (08-processes.dib, line 41)", cell.QuerySelector(".error p")!.TextContent);
        Assert.Equal("Index <7> was outside.", cell.QuerySelector(".error .message")!.TextContent);
        Assert.Equal("a[7]", cell.QuerySelector(".error > pre")!.TextContent);
        Assert.Equal("at Submission()", cell.QuerySelector(".error details pre")!.TextContent);
    }

    [Fact]
    public void Write_CellsNotRun_SaySo()
    {
        Assert.Contains("F# · not run", Page(_book.Processes).QuerySelectorAll(".status").Select(status => status.TextContent));
        Assert.Equal("A cell of this chapter did not complete; those after it were not run.", Page(_book.Processes).QuerySelector(".note")!.TextContent);
        Assert.Equal("The code of this chapter was not run for this book.", Page(Path.Combine(_book.Folder, "04-races.html")).QuerySelector(".note")!.TextContent);
    }

    [Fact]
    public void Write_MermaidCell_ShowsItsSourceAndSaysThatItIsOne()
    {
        var diagram = Page(_book.Processes).QuerySelector("figure:has(> pre.mermaid)")!;

        Assert.Equal("graph LR\n  A --> B", diagram.FirstElementChild!.TextContent);
        Assert.Contains("Source of a diagram", diagram.LastElementChild!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Pager_LeadsToTheNeighbours()
    {
        Assert.Equal(["index.html", "08-processes.html"], Links("04-races.html"));
        Assert.Equal(["04-races.html", "index.html"], Links("08-processes.html"));

        IEnumerable<string?> Links(string file) =>
            Page(Path.Combine(_book.Folder, file)).QuerySelectorAll(".pager a").Select(link => link.GetAttribute("href"));
    }

    [Fact]
    public void Write_NotebooksOfOneName_GetPagesOfTheirOwn()
    {
        using var folder = new TemporaryFolder();
        Notebook[] notebooks = [new([], "/a/x.dib"), new([], "/b/X.dib"), new([], "/a/index.dib"), new([])];

        HtmlBook.Write([.. notebooks.Select(BookChapter.NotRun)], folder.Root);

        Assert.Equal(["x.html", "X-2.html", "index-2.html", "chapter-4.html"], Page(Path.Combine(folder.Root, "index.html")).QuerySelectorAll(".chapters a").Select(link => link.GetAttribute("href")));
        Assert.Equal("x", Page(Path.Combine(folder.Root, "x.html")).QuerySelector("h1")!.TextContent);
        Assert.Null(Page(Path.Combine(folder.Root, "x.html")).QuerySelector("meta[name=notebookcourse-plotly]"));
    }

    [Fact]
    public void Write_FolderThatCannotBeMade_IsRefused()
    {
        using var folder = new TemporaryFolder();

        Assert.Throws<NotebookException>(() => HtmlBook.Write([], folder.Write("taken", "")));
    }

    [Fact]
    public void Write_RunMissing_IsAnErrorOfTheCaller() =>
        Assert.Throws<ArgumentException>(() => HtmlBook.Write([new BookChapter(new Notebook([new Cell(CellLanguage.Html, "")]), [])], "/no/such"));

    private static IHtmlDocument Page(string file) => new HtmlParser().ParseDocument(File.ReadAllText(file));
}
