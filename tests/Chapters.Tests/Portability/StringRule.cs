using Microsoft.CodeAnalysis.CSharp;

namespace NotebookCourse.Chapters.Tests.Portability;

/// <summary>
/// No line of a string looks like a language line: a host that knows the language ends the cell there, in the middle of
/// the string, and a host that does not takes it for a magic.
/// </summary>
internal static class StringRule
{
    // ERR_NewlineInConst, ERR_UnterminatedStringLit and ERR_UnterminatedRawString.
    private static readonly string[] CutString = ["CS1010", "CS1039", "CS8997"];

    /// <summary>Finds such lines in strings, and strings that such a line has cut.</summary>
    public static IEnumerable<string> Violations(Draft draft)
    {
        foreach (var cell in draft.Syntax)
        {
            foreach (var diagnostic in cell.Syntax.GetDiagnostics().Where(diagnostic => CutString.Contains(diagnostic.Id)))
            {
                var line = cell.Cell.Line + diagnostic.Location.GetLineSpan().StartLinePosition.Line;
                yield return $"line {line}: a string does not end in its cell";
            }

            // The magics were blanked out for the parser, so the lines of a token are looked up in the cell.
            var lines = cell.Cell.Source.Split('\n');
            foreach (var token in cell.Syntax.DescendantTokens().Where(token => IsText(token.Kind())))
            {
                var span = token.GetLocation().GetLineSpan();
                for (var line = span.StartLinePosition.Line + 1; line <= span.EndLinePosition.Line; line++)
                {
                    if (lines[line].TrimStart().StartsWith("#!", StringComparison.Ordinal))
                        yield return $"line {cell.Cell.Line + line}: '{lines[line].Trim()}' stands in a string";
                }
            }
        }
    }

    private static bool IsText(SyntaxKind kind) => kind
        is SyntaxKind.StringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken;
}
