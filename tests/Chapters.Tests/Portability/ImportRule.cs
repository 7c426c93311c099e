using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Portability;

/// <summary>
/// The first code cell imports the library and does nothing else, since Verso drops what follows an import; the next
/// one touches the library, since Verso swallows an import's errors. F# cells are another kernel's in other hosts: the
/// first of them imports the library for all of them.
/// </summary>
internal static class ImportRule
{
    private static readonly string[] Imports = ["#!import ../lib/course.csx", "#!import ../../lib/course.csx"];
    private static readonly string[] FSharpImports = [.. Imports.Select(line => Path.ChangeExtension(line, ".fsx"))];

    /// <summary>Finds an import elsewhere, or in company, or one that nothing tries out.</summary>
    public static IEnumerable<string> Violations(Draft draft)
    {
        var code = draft.Cells.Where(cell => cell.Language is CellLanguage.CSharp or CellLanguage.FSharp).ToList();
        if (code.Count == 0)
            yield break;
        if (!Imports.Contains(code[0].Source.Trim()))
            yield return $"line {code[0].Line}: expected '{Imports[0]}' alone in the first code cell";

        var functional = FSharpCode.Cells(draft).ToList();
        if (functional.Count > 0 && !FSharpImports.Contains(functional[0].Source.Trim()))
            yield return $"line {functional[0].Line}: expected '{FSharpImports[0]}' alone in the first F# cell";
        if (functional.Count > 0 && !functional.Skip(1).Any(cell => TouchesLibrary(draft, cell)))
            yield return $"line {functional[^1].Line}: expected a later F# cell to use a type of the library; without one there is nothing to import";

        foreach (var cell in code.Skip(1).Except(functional.Take(1)).Where(HasImport))
            yield return $"line {cell.Line}: an import belongs alone in the first code cell of its language";

        if (code.Count < 2 || !TouchesLibrary(draft, code[1]))
            yield return $"line {code[^1].Line}: expected the second code cell to use a type of the library, which shows whether the import worked";
    }

    private static bool HasImport(Cell cell) =>
        cell.Source.Split('\n').Any(line => line.StartsWith("#!import", StringComparison.Ordinal));

    private static bool TouchesLibrary(Draft draft, Cell cell) => Names(draft, cell).Any(LibraryNames.Types.Contains);

    private static IEnumerable<string> Names(Draft draft, Cell cell) => cell.Language == CellLanguage.FSharp
        ? FSharpCode.Names(cell)
        : draft.Syntax.First(candidate => candidate.Cell == cell).Syntax.DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText);
}
