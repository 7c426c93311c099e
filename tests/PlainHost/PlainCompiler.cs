using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using NotebookCourse.Notebooks;

namespace NotebookCourse.PlainHost;

/// <summary>Compiles the cells of a notebook as the plain host does, and runs none.</summary>
public static class PlainCompiler
{
    /// <summary>What the compiler refuses: the cell, and its first error. Later cells do without such a cell.</summary>
    /// <param name="cells">The cells in order.</param>
    /// <param name="imported">The script that a cell with an import brings.</param>
    public static IEnumerable<(Cell Cell, string Error)> Errors(IEnumerable<Cell> cells, string imported)
    {
        Script<object?>? before = null;
        foreach (var cell in cells.Where(cell => cell.Language == CellLanguage.CSharp))
        {
            var code = PlainImport.FindIn(cell.Source) is null ? cell.Source : imported;
            // The options of the first hold for all.
            var script = before?.ContinueWith<object?>(code) ?? CSharpScript.Create<object?>(code, PlainScript.Options);
            if (script.GetCompilation().GetDiagnostics().FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error) is { } error)
                yield return (cell, error.ToString());
            else
                before = script;
        }
    }
}
