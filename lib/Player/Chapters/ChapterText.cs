using System.Runtime.CompilerServices;
using NotebookCourse.Notebooks;
using NotebookCourse.Notebooks.Book;
using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Server;

namespace NotebookCourse.Player.Chapters;

/// <summary>What of a chapter is there to be read alone, as HTML.</summary>
/// <param name="Prose">For each cell its HTML: of prose, or of a cell in a language that the course does not have; null for a cell that can be run.</param>
/// <param name="Headings">The headings in order.</param>
public sealed record ChapterText(IReadOnlyList<string?> Prose, IReadOnlyList<Heading> Headings)
{
    // Rendered once for each text that a chapter has had, and forgotten with it.
    private static readonly ConditionalWeakTable<Notebook, ChapterText> Known = [];

    /// <summary>The prose of a notebook.</summary>
    public static ChapterText Of(Notebook notebook, CourseFolder course) => Known.GetValue(notebook, _ =>
    {
        var prose = new Prose(notebook, new Targets(course));
        List<string?> cells = [.. notebook.Cells.Select(cell => cell.Language switch
        {
            CellLanguage.Markdown => prose.ToHtml(cell.Source),
            CellLanguage.Foreign => CellHtml.NotRunHere(cell),
            _ => null,
        })];
        return new ChapterText(cells, prose.Headings);
    });

    /// <summary>Links lead to chapters of the player, and to files that it serves.</summary>
    private sealed class Targets(CourseFolder course) : IProseTargets
    {
        public string? OfNotebook(string file) => course.Chapters.Contains(file) ? $"chapter/{Uri.EscapeDataString(CourseFolder.NameOf(file))}" : null;

        public string? OfFile(string file) => CourseFiles.AddressOf(course, file);
    }
}
