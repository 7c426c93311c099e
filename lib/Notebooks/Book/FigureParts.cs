using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NotebookCourse.Notebooks.Book;

/// <summary>The scripts and styles that a course has for its figures: what is harmless among those that outputs bring along.</summary>
public sealed partial class FigureParts
{
    private const string Figure = ".nc-figure";

    // What .NET Interactive puts under a value that it shows as a table.
    private const string OfValues =
        ".dni-code-hint { font-style: italic; overflow: hidden; white-space: nowrap; } .dni-treeview { white-space: nowrap; } "
        + ".dni-treeview td { vertical-align: top; text-align: start; } details.dni-treeview { padding-left: 1em; } table td { text-align: start; } "
        + "table tr { vertical-align: top; margin: 0em 0px; } table tr td pre { vertical-align: top !important; margin: 0em 0px !important; } "
        + "table th { text-align: start; }";

    private readonly IReadOnlyList<string> _scripts;
    private readonly HashSet<string> _styles;

    private FigureParts(IEnumerable<string> scripts, IEnumerable<string> styles) =>
        (_scripts, _styles) = ([.. scripts], [.. styles.Append(OfValues).Select(Even)]);

    /// <summary>Those of no course.</summary>
    public static FigureParts None { get; } = new([], []);

    /// <summary>Those in a module that the build of a course writes, <c>course.figures.js</c>; none if the text is another.</summary>
    public static FigureParts Parse(string module) => Module().Match(module) is { Success: true } lists
        ? new(Between().Split(lists.Groups["scripts"].Value), JsonSerializer.Deserialize<string[]>($"[{lists.Groups["styles"].Value}]") ?? [])
        : None;

    /// <summary>Whether a style is one of those that figures and values are shown with.</summary>
    public bool IsStyle(IElement style) => style.Attributes.Length == 0 && _styles.Contains(Even(style.TextContent));

    /// <summary>Whether a script is one of these, called with data alone, of which the first names the figure that it stands in.</summary>
    public bool IsScript(IElement script)
    {
        var text = script.TextContent.Trim();
        if (script.Attributes.Length > 0 || _scripts.FirstOrDefault(known => text.StartsWith($"{known}(", StringComparison.Ordinal)) is not { } begins || !text.EndsWith(");", StringComparison.Ordinal))
            return false;
        try
        {
            using var data = JsonDocument.Parse($"[{text[(begins.Length + 1)..^2]}]");
            return data.RootElement.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.String } id && script.Closest(Figure)?.Id == id.GetString();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Even(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"export const scripts = \[\n(?<scripts>.*?)\n\];\nexport const styles = \[\n(?<styles>.*?)\n\];", RegexOptions.Singleline)]
    private static partial Regex Module();

    // Each is a function in parentheses.
    [GeneratedRegex(@"(?<=\}\)),\n(?=\()")]
    private static partial Regex Between();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
