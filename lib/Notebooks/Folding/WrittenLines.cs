using System.Text;
using System.Text.RegularExpressions;

namespace NotebookCourse.Notebooks.Folding;

/// <summary>Text for a terminal as it reads when all of it has been written.</summary>
public static partial class WrittenLines
{
    /// <summary>The text as its carriage returns leave it: what follows one stands in the place of what the line began with.</summary>
    public static string Settled(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? string.Join('\n', text.Split('\n').Select(Line)) : text;

    /// <summary>The text without a terminal's codes, such as those for colours.</summary>
    public static string WithoutCodes(string text) => TerminalCode().Replace(text, "");

    private static string Line(string written)
    {
        // The last one ends the line on Windows; elsewhere nothing has come to take the line's place yet.
        var line = written.TrimEnd('\r');
        if (!line.Contains('\r', StringComparison.Ordinal))
            return line;
        var shown = new StringBuilder();
        // From the last: of each piece stays what reaches beyond those that were written over it.
        foreach (var piece in line.Split('\r').Reverse().Where(piece => piece.Length > shown.Length))
            shown.Append(piece, shown.Length, piece.Length - shown.Length);
        return shown.ToString();
    }

    [GeneratedRegex(@"\e\[[0-9;?]*[A-Za-z]")]
    private static partial Regex TerminalCode();
}
