using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace NotebookCourse.Notebooks.Folding;

/// <summary>Text for a terminal as it reads when all of it has been written.</summary>
/// <remarks>
/// Followed is what moves within a line and takes away from it, by which programs show their progress. Colours, and what else
/// tells a terminal how to look, are left out.
/// </remarks>
public static partial class WrittenLines
{
    private const char Return = '\r', Backspace = '\b', Tab = '\t', Escape = '\e';

    /// <summary>The text as its carriage returns, backspaces and codes leave it: what follows a return stands in the place of what the line began with.</summary>
    public static string Settled(string text) =>
        text.Any(one => char.IsControl(one) && one is not ('\n' or Tab)) ? string.Join('\n', WithoutTitles().Replace(text, "").Split('\n').Select(Line)) : text;

    private static string Line(string written)
    {
        var (shown, at) = (new List<char>(), 0);
        for (var i = 0; i < written.Length;)
        {
            var one = written[i];
            if (one == Escape && Code().Match(written, i) is { Success: true } code)
            {
                Follow(code.ValueSpan, shown, ref at);
                i += code.Length;
                continue;
            }
            if (one == Return) at = 0;
            else if (one == Backspace) at = Math.Max(0, at - 1);
            else if (one == Tab || !char.IsControl(one)) Put(one, shown, at++);
            i++;
        }
        return new string(CollectionsMarshal.AsSpan(shown));
    }

    // A list, since a string builder of a long line finds the place of one character in it slowly.
    private static void Put(char one, List<char> shown, int at)
    {
        while (shown.Count < at) shown.Add(' ');
        if (at < shown.Count) shown[at] = one;
        else shown.Add(one);
    }

    private static void Follow(ReadOnlySpan<char> code, List<char> shown, ref int at)
    {
        switch (code)
        {
            case "\e[K" or "\e[0K":
                if (at < shown.Count) shown.RemoveRange(at, shown.Count - at);
                break;
            case "\e[2K":
                shown.Clear();
                break;
            case "\e[G" or "\e[1G":
                at = 0;
                break;
        }
    }

    // A code of a terminal: those with parameters first, then those of one more character or two.
    [GeneratedRegex(@"\G\e(?:\[[0-?]*[ -/]*[@-~]|[ -/]*[0-Z\\^-~])")]
    private static partial Regex Code();

    // The title of a window, a link: text that is none of the line's.
    [GeneratedRegex(@"\e\][^\a\e]*(?:\a|\e\\)?")]
    private static partial Regex WithoutTitles();
}
