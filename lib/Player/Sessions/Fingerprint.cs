using System.Globalization;

namespace NotebookCourse.Player.Sessions;

/// <summary>A short name of a text, by which a page says which text it means. The page's scripts compute the same.</summary>
/// <remarks>
/// Not against anyone who wants two texts of one name: it tells apart what a learner writes. Made of the 16-bit units of the
/// text, as scripts see it, with line ends as editors have them.
/// </remarks>
public static class Fingerprint
{
    /// <summary>The name of a text.</summary>
    public static string Of(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        uint one = 0x811c9dc5, other = 0x9e3779b9;
        foreach (var unit in lines)
        {
            // Source of the first: Fowler, Noll and Vo, 1991.
            one = (one ^ unit) * 0x01000193;
            other = (other ^ unit) * 0x85ebca6b;
            other ^= other >> 15;
        }
        return string.Create(CultureInfo.InvariantCulture, $"{lines.Length}-{one:x}-{other:x}");
    }
}
