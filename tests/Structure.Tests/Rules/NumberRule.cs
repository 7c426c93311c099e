using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NotebookCourse.Structure.Tests.Sources;

namespace NotebookCourse.Structure.Tests.Rules;

/// <summary>No phrase says "1 threads": where a number may be 1, the words beside it have a form for one.</summary>
/// <remarks>
/// Each phrase is read with 1 in all of its places. A place that holds a number with decimals, "1.00 times as fast", is never
/// one; the comment of the phrase says so by calling it a ratio. The rule knows no grammar: a word that ends in s is a plural
/// unless it is listed as a verb.
/// </remarks>
internal static partial class NumberRule
{
    private static readonly HashSet<string> Verbs =
    [
        "is", "was", "has", "does", "adds", "begins", "calls", "catches", "changes", "comes", "ends", "exchanges", "fails", "follows", "goes", "holds", "keeps", "looks", "manages", "moves", "needs", "never",
        "overtakes", "reads", "says", "stands", "takes", "throws", "uses", "waits", "works", "writes",
    ];

    // After these begins something that the number does not count: "1 of its steps", "at 1 the ways".
    private static readonly HashSet<string> Others =
    [
        "and", "at", "beside", "by", "for", "from", "in", "it", "million", "of", "on", "than", "the", "to", "took", "where", "with", "without", "process",
    ];

    private static readonly HashSet<string> Units = ["ms", "ns", "µs", "ps", "s"];

    /// <summary>What breaks the rule.</summary>
    /// <param name="file">A <c>.resx</c> file in English.</param>
    public static IEnumerable<string> Violations(SourceFile file) =>
        from phrase in XDocument.Parse(file.Text).Root!.Elements("data")
        let words = WithOne(phrase.Element("value")!.Value, phrase.Element("comment")?.Value ?? "")
        from Match match in AfterOne().Matches(words)
        where IsPlural(match)
        select $"{file.Path}: {phrase.Attribute("name")!.Value} says \"{match.Value}\"; write the place with its forms, as in \"{{0:# thread|# threads}}\"";

    private static string WithOne(string words, string comment) => Place().Replace(words, place =>
    {
        if (place.Groups["forms"].Value is { Length: > 0 } forms)
            return forms.Split('|')[^2].Replace("#", "1", StringComparison.Ordinal);
        return comment.Contains(string.Create(CultureInfo.InvariantCulture, $"{{{place.Groups["number"].Value}}} ratio"), StringComparison.Ordinal) ? "1.00" : "1";
    });

    private static bool IsPlural(Match match)
    {
        var (first, second) = (match.Groups["first"].Value, match.Groups["second"].Value);
        if (first is "were" or "are" or "have") return true;
        if (Units.Contains(first) || Verbs.Contains(first) || Others.Contains(first)) return false;
        return EndsInS(first) || (EndsInS(second) && !Verbs.Contains(second) && !first.EndsWith("ed", StringComparison.Ordinal));
    }

    private static bool EndsInS(string word) => word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && word is not ("as" or "its" or "this" or "less");

    [GeneratedRegex(@"\{(?<number>\d+)(?::(?<forms>[^{}]*))?\}")]
    private static partial Regex Place();

    // The word after the 1, and the one after that: "1 green threads".
    [GeneratedRegex(@"(?<![\d.,–-])1[ \u00A0](?<first>\p{L}+)(?: (?<second>\p{L}+))?")]
    private static partial Regex AfterOne();
}
