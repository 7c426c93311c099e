using System.Text;
using System.Text.RegularExpressions;

namespace NotebookCourse.Notebooks.Book;

/// <summary>Marks comments, strings, numbers and keywords of C# and F# for the style sheet: enough to read by, not a parser.</summary>
public static class CodeColours
{
    private static readonly Regex CSharp = Tokens(
        "//[^\n]*|/\\*(?:.|\n)*?\\*/",
        "abstract|as|async|await|base|bool|break|byte|case|catch|char|checked|class|const|continue|decimal|default|delegate|do|double|else|enum|"
        + "event|explicit|extern|false|finally|fixed|float|for|foreach|from|get|goto|if|implicit|in|init|int|interface|internal|is|let|lock|long|"
        + "nameof|namespace|new|not|null|object|operator|or|orderby|out|override|params|partial|private|protected|public|readonly|record|ref|"
        + "required|return|sbyte|sealed|select|set|short|sizeof|stackalloc|static|string|struct|switch|this|throw|true|try|typeof|uint|ulong|"
        + "unchecked|unsafe|ushort|using|var|virtual|void|volatile|when|where|while|with|yield");

    private static readonly Regex FSharp = Tokens(
        "//[^\n]*|\\(\\*[^)](?:.|\n)*?\\*\\)",
        "abstract|and|as|assert|base|begin|class|default|delegate|do|done|downcast|downto|elif|else|end|exception|extern|false|finally|for|fun|"
        + "function|if|in|inherit|inline|interface|internal|lazy|let|match|member|module|mutable|namespace|new|not|null|of|open|or|override|"
        + "private|public|rec|return|select|static|struct|then|to|true|try|type|upcast|use|val|void|when|while|with|yield");

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

    // The engine that never backtracks, since a cell may be any text.
    private static Regex Tokens(string comments, string keywords) => new(
        $"(?<comment>{comments})"
        + "|(?<magic>^#[!r][^\n]*)"
        + "|(?<string>\\$*\"\"\"(?:.|\n)*?\"\"\"|(?:\\$@|@\\$|@)\"(?:[^\"]|\"\")*\"|\\$?\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\[^\n]{1,9}?)')"
        + "|(?<number>\\b[0-9][0-9a-fA-FxX_]*(?:\\.[0-9_]+)?(?:[eE][+-]?[0-9]+)?[uUlLfFdDmM]*)"
        + $"|(?<keyword>\\b(?:{keywords})\\b)"
        + "|(?<name>\\b\\w+\\b)",
        RegexOptions.NonBacktracking | RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
