using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NotebookCourse.Structure.Tests.Sources;

/// <summary>A <c>.resx</c> file of the library: the phrases of one room in one language.</summary>
/// <param name="Class">The class that is generated from it, which has its name.</param>
/// <param name="Language">The language that its name ends in; empty for English.</param>
/// <param name="Phrases">The places of each phrase, in ascending order: 0 and 1 for "{1} of {0}".</param>
internal sealed partial record PhraseFile(string Class, string Language, IReadOnlyDictionary<string, int[]> Phrases)
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path from the root, with forward slashes.</param>
    /// <param name="text">Its text.</param>
    public static PhraseFile Parse(string path, string text)
    {
        var names = path.Split('/')[^1].Split('.');
        return new(names[0], names.Length > 2 ? names[1] : "", XDocument.Parse(text).Root!.Elements("data")
            .ToDictionary(phrase => phrase.Attribute("name")!.Value, phrase => Places(phrase.Element("value")!.Value)));
    }

    private static int[] Places(string words) =>
        [.. Place().Matches(words).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Order()];

    [GeneratedRegex(@"\{(\d+)(?::[^{}]*)?\}")]
    private static partial Regex Place();
}
