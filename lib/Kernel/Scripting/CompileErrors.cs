using System.Globalization;
using Microsoft.CodeAnalysis;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Says where and why the compiler refused a piece.</summary>
internal static class CompileErrors
{
    /// <summary>The first error, with all of them in its detail.</summary>
    /// <remarks>An error without a place follows from one that has a place, if there is one.</remarks>
    public static CellError Report(IReadOnlyList<Diagnostic> errors, ScriptPart part)
    {
        var ordered = errors.OrderBy(error => !error.Location.IsInSource).ThenBy(error => error.Location.SourceSpan.Start).ToList();
        var first = ordered[0];
        var (line, column) = Place(first);
        return new CellError(
            first.Id,
            Message(first),
            part.File,
            line,
            column,
            part.Line(line),
            string.Join('\n', ordered.Select(Describe)));
    }

    /// <summary>What is wrong, in the compiler's words and, where they do not help, in ours.</summary>
    public static string Message(Diagnostic error)
    {
        var message = error.GetMessage(CultureInfo.InvariantCulture);
        return error.Id == "CS0006" && message.Contains("nuget:", StringComparison.OrdinalIgnoreCase)
            ? message + " This kernel takes the path of a DLL here, not a NuGet package."
            : message;
    }

    private static string Describe(Diagnostic error)
    {
        var (line, column) = Place(error);
        return $"({line},{column}): error {error.Id}: {Message(error)}";
    }

    private static (int Line, int Column) Place(Diagnostic error)
    {
        var start = error.Location.GetMappedLineSpan().StartLinePosition;
        return error.Location.IsInSource ? (start.Line + 1, start.Character + 1) : (0, 0);
    }
}
