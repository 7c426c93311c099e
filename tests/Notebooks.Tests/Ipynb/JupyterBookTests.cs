using CsCheck;

namespace NotebookCourse.Notebooks.Tests.Ipynb;

public class JupyterBookTests
{
    [Fact]
    public void Write_ChapterAndSolutionOfOneName_HaveFilesOfTheirOwn()
    {
        using var folder = new TemporaryFolder();
        folder.Write("notebooks/04-races.dib", Sample.Chapter);
        folder.Write("notebooks/solutions/04-races.dib", Sample.Chapter);

        var written = Write(folder, "notebooks/04-races.dib", "notebooks/solutions/04-races.dib");

        Assert.Equal(["04-races.ipynb", "04-races-2.ipynb"], written.Select(Path.GetFileName));
        Assert.Equal(["#!import ../lib/course.csx", "#!import ../notebooks/lib/course.csx"], written.Select(Import));
    }

    [Fact]
    public void Write_Links_LeadToNotebooksBesideAndToCopiesOfFiles()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/map.svg", "<svg/>");
        folder.Write("notebooks/02-threads.dib", Sample.Chapter);
        folder.Write("notebooks/03-more.dib", Sample.Chapter);
        folder.Write("notebooks/01-first.dib", "#!markdown\n\n" + """
            # One

            Next: [*2* · Threads](02-threads.dib#races), later [3 · More](03-more.dib "title").
            ![The map](../data/map.svg) and [a file][map], not [that](../data/gone.svg) or [there](https://example.org/02-threads.dib).
            `[2](02-threads.dib)`

            [map]: ../data/map.svg
            """ + "\n");

        var written = Write(folder, "notebooks/01-first.dib", "notebooks/02-threads.dib");

        Assert.Equal("""
            # One

            Next: [*2* · Threads](02-threads.ipynb#races), later 3 · More.
            ![The map](files/map.svg) and [a file][map], not [that](../data/gone.svg) or [there](https://example.org/02-threads.dib).
            `[2](02-threads.dib)`

            [map]: files/map.svg
            """.ReplaceLineEndings("\n"), IpynbFile.Read(written[0]).Cells[0].Source);
        Assert.True(File.Exists(Path.Combine(folder.Root, "out", "files", "map.svg")));
    }

    [Fact]
    public void Write_ProseWithoutLinks_StaysToTheLetter() => Generate.Cells.Sample(cells =>
    {
        using var folder = new TemporaryFolder();
        var notebook = new Notebook([.. cells.Select(cell => cell with { Source = cell.Source.Replace("#!import", "", StringComparison.Ordinal) })]);

        var written = JupyterBook.Write([BookChapter.NotRun(notebook)], folder.Root);

        Assert.Equal(notebook.Cells.Select(cell => TextLine.Normalize(cell.Source)), IpynbFile.Read(written[0]).Cells.Select(cell => cell.Source));
    }, iter: 30);

    [Fact]
    public void Write_ChapterWithTooFewRuns_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var notebook = new Notebook([new Cell(CellLanguage.CSharp, "1")]);

        Assert.Throws<ArgumentException>(() => JupyterBook.Write([new BookChapter(notebook, [])], folder.Root));
    }

    private static IReadOnlyList<string> Write(TemporaryFolder folder, params string[] files) => JupyterBook.Write(
        [.. files.Select(file => BookChapter.NotRun(DibFile.Read(Path.Combine(folder.Root, file))))],
        Path.Combine(folder.Root, "out"),
        folder.Root);

    private static string Import(string notebook) =>
        IpynbFile.Read(notebook).Cells.Single(cell => cell.Source.StartsWith("#!import", StringComparison.Ordinal)).Source;
}
