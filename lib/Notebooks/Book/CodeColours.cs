using System.Text;
using System.Text.RegularExpressions;

namespace NotebookCourse.Notebooks.Book;

/// <summary>Marks comments, strings, numbers and keywords of C# and F# for the style sheet: enough to read by, not a parser.</summary>
public static class CodeColours
{
    private static readonly Regex CSharp = Tokens(CSharpCode.Comments, CSharpCode.Keywords);
    private static readonly Regex FSharp = Tokens(FSharpCode.Comments, FSharpCode.Keywords);
    private static readonly string[] Marked = ["comment", "magic", "string", "number", "keyword"];

    /// <summary>The source of a cell as HTML; languages other than C# and F# stay without marks.</summary>
    public static string ToHtml(Cell cell) => cell.Language switch
    {
        CellLanguage.CSharp => ToHtml(cell.Source),
        CellLanguage.FSharp => ToHtml(cell.Source, FSharp),
        _ => Html.Text(cell.Source),
    };

    /// <summary>C# as HTML.</summary>
    internal static string ToHtml(string source) => ToHtml(source, CSharp);

    private static string ToHtml(string source, Regex tokens)
    {
        var html = new StringBuilder();
        var place = 0;
        foreach (Match match in tokens.Matches(source))
        {
            html.Append(Html.Text(source[place..match.Index]));
            var kind = Array.Find(Marked, name => match.Groups[name].Success);
            var text = Html.Text(match.Value);
            html.Append(kind is null ? text : $"<span class=\"{kind}\">{text}</span>");
            place = match.Index + match.Length;
        }

        return html.Append(Html.Text(source[place..])).ToString();
    }

    // The engine that never backtracks, since a cell may be any text; for the same reason what nobody closes reaches to the end, or
    // each place in it would be looked at once for each opening before it.
    private static Regex Tokens(string comments, string keywords) => new(
        $"(?<comment>{comments})"
        + "|(?<magic>^#[!r][^\n]*)"
        + "|(?<string>\\$*\"\"\"(?:.|\n)*?(?:\"\"\"|\\z)|(?:\\$@|@\\$|@)\"(?:[^\"]|\"\")*\"?|\\$?\"(?:[^\"\\\\\n]|\\\\.)*\"?|'(?:[^'\\\\\n]|\\\\[^\n]{1,9}?)')"
        + "|(?<number>\\b[0-9][0-9a-fA-FxX_]*(?:\\.[0-9_]+)?(?:[eE][+-]?[0-9]+)?[uUlLfFdDmM]*)"
        + $"|(?<keyword>\\b(?:{keywords})\\b)"
        + "|(?<name>\\b\\w+\\b)",
        RegexOptions.NonBacktracking | RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
