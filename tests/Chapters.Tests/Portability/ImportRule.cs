using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Portability;

/// <summary>
/// The first code cell imports the library and does nothing else, since Verso drops what follows an import; the next
/// one touches the library, since Verso swallows an import's errors.
/// </summary>
internal static class ImportRule
{
    private static readonly string[] Imports = ["#!import ../lib/course.csx", "#!import ../../lib/course.csx"];

    /// <summary>Finds an import elsewhere, or in company, or one that nothing tries out.</summary>
    public static IEnumerable<string> Violations(Draft draft)
    {
        var code = draft.Cells.Where(cell => cell.Language is CellLanguage.CSharp or CellLanguage.FSharp).ToList();
        if (code.Count == 0)
            yield break;
        if (!Imports.Contains(code[0].Source.Trim()))
            yield return $"line {code[0].Line}: expected '{Imports[0]}' alone in the first code cell";

        foreach (var cell in code.Skip(1).Where(HasImport))
            yield return $"line {cell.Line}: an import belongs alone in the first code cell";

        if (code.Count < 2 || !TouchesLibrary(draft, code[1]))
            yield return $"line {code[^1].Line}: expected the second code cell to use a type of the library, which shows whether the import worked";
    }

    private static bool HasImport(Cell cell) =>
        cell.Source.Split('\n').Any(line => line.StartsWith("#!import", StringComparison.Ordinal));

    private static bool TouchesLibrary(Draft draft, Cell cell) =>
        draft.Syntax.FirstOrDefault(candidate => candidate.Cell == cell)?.Syntax.DescendantTokens()
            .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && LibraryNames.Types.Contains(token.ValueText)) ?? false;
}
