using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Book;
using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Playing;

namespace NotebookCourse.Player.Export;

/// <summary>A page a chapter and a table of contents.</summary>
/// <param name="warnings">Told when the charts will need the network, and what is left out.</param>
internal sealed class HtmlPages(TextWriter warnings) : IBook
{
    private const string Title = "NotebookCourse";

    /// <inheritdoc/>
    public string Write(IReadOnlyList<ChapterResult> chapters, string folder) => HtmlBook.Write(
        [.. chapters.Select(chapter => chapter.ToBookChapter())],
        folder,
        new BookOptions(Title, ChartLibrary(), warnings.WriteLine, Figures()));

    // A notebook may lie outside any course: what the course has that built this player does as well.
    private static string? Built(Func<CourseFolder, string> file) =>
        new[] { CourseFolder.Find(Directory.GetCurrentDirectory()), CourseFolder.Built }.OfType<CourseFolder>().Select(file).FirstOrDefault(File.Exists);

    private static FigureParts Figures() => Built(course => course.Figures) is { } module ? FigureParts.Parse(File.ReadAllText(module)) : FigureParts.None;

    private string? ChartLibrary()
    {
        if (Built(course => course.Plotly) is { } library)
            return library;

        warnings.WriteLine("Expected lib/plotly.min.js in the course, but found none: charts will need the network. Run: dotnet build lib/Course");
        return null;
    }
}
