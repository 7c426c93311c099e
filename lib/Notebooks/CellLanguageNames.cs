using System.Text.Json.Nodes;
using NotebookCourse.Notebooks.Dib;

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

    // What Polyglot Notebooks runs beside these without being told: a file need not list them.
    private static readonly Dictionary<string, string> ForeignTitles = new (string Title, string Names)[]
        { ("PowerShell", "pwsh powershell"), ("SQL", "sql"), ("KQL", "kql"), ("HTTP", "http"), ("the language of values", "value"), ("raw text", Cell.Raw) }
        .SelectMany(language => language.Names.Split(' '), (language, name) => (name, language.Title))
        .ToDictionary(pair => pair.name, pair => pair.Title, StringComparer.Ordinal);

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
    /// <returns>A cell in the language that the line names, with the text after the line; null if the text begins with none.</returns>
    public static Cell? TakeLine(string source) => TakeLine(source, DibLanguages.Known);

    /// <summary>The same, of a file that has other languages besides.</summary>
    internal static Cell? TakeLine(string source, DibLanguages languages)
    {
        var lineEnd = source.IndexOf('\n', StringComparison.Ordinal);
        var first = (lineEnd < 0 ? source : source[..lineEnd]).TrimEnd();
        return languages.StartsCell(first, out var language)
            ? language.Cell(lineEnd < 0 ? "" : source[(lineEnd + 1)..])
            : null;
    }

    /// <summary>Whether every file may hold cells in a language of that name, which the course does not have.</summary>
    internal static bool IsForeign(string name) => ForeignTitles.ContainsKey(name);

    /// <summary>What a reader knows a language by that the course does not have: the name itself if it is not known either.</summary>
    internal static string ForeignTitle(string name) => ForeignTitles.GetValueOrDefault(name, name);

    /// <summary>
    /// The list of kernels as the Polyglot Notebooks extension writes it. It is complete, since the extension rewrites
    /// a file in which one is missing.
    /// </summary>
    /// <param name="foreign">The languages that the notebook has besides.</param>
    internal static JsonObject KernelInfo(IEnumerable<string> foreign) => new()
    {
        ["defaultKernelName"] = CellLanguage.CSharp.Name(),
        ["items"] = new JsonArray([
            .. All.Select(Item),
            .. foreign.Select(name => new JsonObject { ["name"] = name, ["languageName"] = ForeignTitle(name) })]),
    };

    /// <summary>The languages of cells that the course does not have, by the names that their notebook gives them.</summary>
    internal static IReadOnlyList<string> ForeignOf(IEnumerable<Cell> cells) => [.. cells.Where(cell => cell.IsForeign).Select(cell => cell.LanguageName).Distinct()];

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
