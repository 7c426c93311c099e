using FSharp.Compiler.Diagnostics;
using NotebookCourse.Kernel.Scripting;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.FSharpCells;

/// <summary>Says where and why the F# compiler refused a text.</summary>
internal static class FSharpErrors
{
    /// <summary>The first error, with all of them in its detail.</summary>
    /// <param name="refused">What the compiler said.</param>
    /// <param name="part">The text.</param>
    public static CellError Report(FSharpOutcome refused, ScriptPart part)
    {
        var errors = refused.Found.Where(one => one.Severity.IsError).OrderBy(one => (one.StartLine, one.StartColumn)).ToList();
        if (errors.Count == 0) return new CellError("FSharpCompiler", refused.Failure!.Message, part.File);
        var first = errors[0];
        // Of a file that the text loads, the compiler knows the path.
        var file = Path.GetFileName(first.FileName) == Path.GetFileName(part.Document) ? part.File : first.FileName;
        return new CellError(
            first.ErrorNumberText,
            first.Message,
            file,
            first.StartLine,
            first.StartColumn + 1,
            file == part.File ? part.Line(first.StartLine) : null,
            string.Join('\n', errors.Select(Describe)));
    }

    private static string Describe(FSharpDiagnostic error) => $"({error.StartLine},{error.StartColumn + 1}): error {error.ErrorNumberText}: {error.Message}";
}
