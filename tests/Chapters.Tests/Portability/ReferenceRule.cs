using System.Text.RegularExpressions;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Portability;

/// <summary>No <c>#r</c> of a relative path: Verso never resolves it. What a chapter needs comes with the import.</summary>
internal static partial class ReferenceRule
{
    /// <summary>Finds references to files.</summary>
    public static IEnumerable<string> Violations(Draft draft) =>
        from cell in draft.Cells
        where cell.Language is CellLanguage.CSharp or CellLanguage.FSharp
        from line in cell.Source.Split('\n').Index()
        where FileReference().IsMatch(line.Item)
        select $"line {cell.Line + line.Index}: '{line.Item.Trim()}' resolves in no two hosts alike";

    [GeneratedRegex("""^\s*#r\s+@?"(?!nuget:)""")]
    private static partial Regex FileReference();
}
