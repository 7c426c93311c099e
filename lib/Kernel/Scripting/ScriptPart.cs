using System.Globalization;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>A text that is compiled as one submission, and where it comes from.</summary>
/// <param name="Text">The text; its first line is <paramref name="FirstLine"/> of the file.</param>
/// <param name="File">The full path of the file; null for the cell itself.</param>
/// <param name="CellId">The cell that runs it.</param>
/// <param name="FirstLine">The line of the file at which the text starts, counted from 1.</param>
internal sealed record ScriptPart(string Text, string? File, int CellId, int FirstLine = 1)
{
    /// <summary>The name under which compiler and stack traces speak of the text; each cell has its own.</summary>
    /// <remarks>It is written into a <c>#line</c>, which has no way to quote a quotation mark or a line's end.</remarks>
    public string Document => (File ?? DocumentOfCell(CellId)).Replace('"', '\'').ReplaceLineEndings(" ");

    /// <summary>The name of a cell's own text.</summary>
    public static string DocumentOfCell(int cellId) => string.Create(CultureInfo.InvariantCulture, $"cell-{cellId}");

    /// <summary>Whether that is what a compiler calls the text: it writes full paths, also of what is no file.</summary>
    public bool IsCalled(string document) => Path.GetFileName(document) == Path.GetFileName(Document);

    /// <summary>The text after as many empty lines as the file has before it, so that its lines have the numbers of the file.</summary>
    public string FromTheFirstLine => new string('\n', FirstLine - 1) + Text;

    /// <summary>The text of a line, counted from 1 within the file; null if the text has no such line.</summary>
    public string? Line(int line)
    {
        var lines = Text.Split('\n');
        var index = line - FirstLine;
        return index >= 0 && index < lines.Length ? lines[index].TrimEnd('\r') : null;
    }
}
