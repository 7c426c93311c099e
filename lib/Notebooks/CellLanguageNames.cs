using System.Text.Json.Nodes;

namespace NotebookCourse.Notebooks;

/// <summary>The names by which notebooks call the languages of their cells.</summary>
public static class CellLanguageNames
{
    private static readonly LanguageName[] All =
    [
        new(CellLanguage.CSharp, "csharp", "C#", ["c#", "cs"]),
        new(CellLanguage.FSharp, "fsharp", "F#", ["f#", "fs"]),
        new(CellLanguage.Html, "html", "HTML", []),
        new(CellLanguage.JavaScript, "javascript", "JavaScript", ["js"]),
        new(CellLanguage.Markdown, "markdown", "Markdown", ["md"]),
        new(CellLanguage.Mermaid, "mermaid", "Mermaid", []),
    ];

    private static readonly Dictionary<string, CellLanguage> ByName = All
        .SelectMany(language => language.Aliases.Prepend(language.Name), (language, name) => (name, language.Language))
        .ToDictionary(pair => pair.name, pair => pair.Language, StringComparer.Ordinal);

    /// <summary>The names, for a message that says what was expected.</summary>
    internal static string List { get; } = string.Join(", ", All.Select(language => language.Name));

    /// <summary>The name that stands in a language line, such as <c>csharp</c>.</summary>
    public static string Name(this CellLanguage language) => Of(language).Name;

    /// <summary>The name that a reader knows, such as <c>C#</c>.</summary>
    public static string Title(this CellLanguage language) => Of(language).Title;

    /// <summary>Finds the language that has a name or alias; case matters, as it does in the other hosts.</summary>
    public static bool TryParse(string name, out CellLanguage language) => ByName.TryGetValue(name, out language);

    /// <summary>Takes the language line, such as <c>#!fsharp</c>, off a cell's text that begins with one.</summary>
    /// <param name="source">The text, whose lines end in <c>\n</c>.</param>
    /// <param name="language">The language that the line names.</param>
    /// <param name="rest">The text after the line.</param>
    public static bool TryTakeLine(string source, out CellLanguage language, out string rest)
    {
        var lineEnd = source.IndexOf('\n', StringComparison.Ordinal);
        var first = (lineEnd < 0 ? source : source[..lineEnd]).TrimEnd();
        rest = lineEnd < 0 ? "" : source[(lineEnd + 1)..];
        language = default;
        return first.StartsWith("#!", StringComparison.Ordinal) && TryParse(first[2..], out language);
    }

    /// <summary>
    /// The list of kernels as the Polyglot Notebooks extension writes it. It is complete, since the extension rewrites
    /// a file in which one is missing.
    /// </summary>
    internal static JsonObject KernelInfo() => new()
    {
        ["defaultKernelName"] = CellLanguage.CSharp.Name(),
        ["items"] = new JsonArray([.. All.Select(Item)]),
    };

    private static JsonObject Item(LanguageName language)
    {
        var item = new JsonObject { ["name"] = language.Name, ["languageName"] = language.Title };
        if (language.Aliases.Count > 0)
            item["aliases"] = new JsonArray([.. language.Aliases.Select(alias => JsonValue.Create(alias))]);
        return item;
    }

    private static LanguageName Of(CellLanguage language) => Array.Find(All, each => each.Language == language)
        ?? throw new ArgumentOutOfRangeException(nameof(language), language, "A cell language without a name.");

    private sealed record LanguageName(CellLanguage Language, string Name, string Title, IReadOnlyList<string> Aliases);
}
