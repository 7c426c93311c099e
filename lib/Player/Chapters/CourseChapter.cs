using NotebookCourse.Notebooks;
using NotebookCourse.Player.Locations;

namespace NotebookCourse.Player.Chapters;

/// <summary>A chapter of the course as the pages know it.</summary>
/// <param name="Name">What stands in its address: its file's name, and of a <c>.dib</c> without the ending.</param>
/// <param name="File">Its file.</param>
/// <param name="Written">When the file was last written, to see that it has changed.</param>
/// <param name="Notebook">Its cells; null if the file is no notebook.</param>
/// <param name="Facts">What it says of itself.</param>
/// <param name="Problem">Why it cannot be opened; null if it can.</param>
public sealed record CourseChapter(string Name, string File, DateTime Written, Notebook? Notebook, ChapterFacts Facts, string? Problem)
{
    /// <summary>The number with which its name begins; null if it begins with none.</summary>
    public int? Number => int.TryParse(Name.Split('-')[0], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>How many of its cells can be run.</summary>
    public int CodeCells => Notebook?.Cells.Count(cell => cell.IsRunnable) ?? 0;

    /// <summary>Its name as it stands in an address.</summary>
    public string EscapedName => Uri.EscapeDataString(Name);

    /// <summary>Reads a chapter.</summary>
    public static CourseChapter Read(string file)
    {
        var (name, written) = (CourseFolder.NameOf(file), System.IO.File.GetLastWriteTimeUtc(file));
        try
        {
            var notebook = NotebookFile.Read(file);
            var facts = ChapterFacts.Of(notebook);
            var problem = ProblemOf(name, file) ?? facts.Problem;
            return new CourseChapter(name, file, written, problem is null ? notebook : null, facts, problem);
        }
        catch (NotebookException error)
        {
            return new CourseChapter(name, file, written, null, new ChapterFacts(name, null, ""), error.Message);
        }
    }

    // Browsers and servers take these for parts of an address, however they are written.
    private static string? ProblemOf(string name, string file) => name is "" or "." or ".." || name.Any(character => character is '%' or '/' or '\\' || char.IsControl(character))
        ? $"The name of its file, {Path.GetFileName(file)}, has no place in the address of a page. Give it another one, such as 20-mine.dib."
        : null;
}
