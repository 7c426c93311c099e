using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Portability;

/// <summary>
/// No <c>@word</c> in prose, HTML or a diagram equals a variable: Verso would put the variable's value there. And none
/// anywhere asks the reader for a value, as .NET Interactive alone does.
/// </summary>
internal static partial class AtWordRule
{
    private static readonly string[] Questions = ["input", "password"];

    /// <summary>Finds such words.</summary>
    public static IEnumerable<string> Violations(Draft draft)
    {
        var variables = draft.Syntax.SelectMany(cell => cell.Syntax.DescendantNodes()).Select(DeclaredName).OfType<string>()
            .Concat(FSharpCode.Cells(draft).SelectMany(FSharpCode.Bound)).ToHashSet();
        return from cell in draft.Cells
               from line in cell.Source.Split('\n').Index()
               from Match match in AtWord().Matches(line.Item)
               let word = match.Groups[1].Value
               let complaint = Questions.Contains(word) ? "asks the reader, which one host alone can" : IsSubstituted(cell) && variables.Contains(word) ? "names a variable" : null
               where complaint is not null
               select $"line {cell.Line + line.Index}: '{match.Value}' {complaint}";
    }

    private static bool IsSubstituted(Cell cell) => cell.Language is CellLanguage.Markdown or CellLanguage.Html or CellLanguage.Mermaid;

    private static string? DeclaredName(Microsoft.CodeAnalysis.SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        _ => null,
    };

    [GeneratedRegex(@"@(\w+)")]
    private static partial Regex AtWord();
}
