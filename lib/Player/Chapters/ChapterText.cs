using System.Runtime.CompilerServices;
using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Book;
using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Server;

namespace NotebookCourse.Player.Chapters;

/// <summary>The prose of a chapter as HTML.</summary>
/// <param name="Prose">For each cell the HTML of its prose; null for a cell that is not prose.</param>
/// <param name="Headings">The headings in order.</param>
public sealed record ChapterText(IReadOnlyList<string?> Prose, IReadOnlyList<Heading> Headings)
{
    // Rendered once for each text that a chapter has had, and forgotten with it.
    private static readonly ConditionalWeakTable<Notebook, ChapterText> Known = [];

    /// <summary>The prose of a notebook.</summary>
    public static ChapterText Of(Notebook notebook, CourseFolder course) => Known.GetValue(notebook, _ =>
    {
        var prose = new Prose(notebook, new Targets(course));
        List<string?> cells = [.. notebook.Cells.Select(cell => cell.Language == CellLanguage.Markdown ? prose.ToHtml(cell.Source) : null)];
        return new ChapterText(cells, prose.Headings);
    });

    /// <summary>Links lead to chapters of the player, and to files that it serves.</summary>
    private sealed class Targets(CourseFolder course) : IProseTargets
    {
        public string? OfNotebook(string file) => course.Chapters.Contains(file) ? $"chapter/{Uri.EscapeDataString(Path.GetFileNameWithoutExtension(file))}" : null;

        public string? OfFile(string file) => CourseFiles.AddressOf(course, file);
    }
}
