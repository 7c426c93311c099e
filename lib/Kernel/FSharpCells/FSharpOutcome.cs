using FSharp.Compiler.Diagnostics;
using static FSharp.Compiler.Interactive.Shell;

namespace NotebookCourse.Kernel.FSharpCells;

/// <summary>What came of a text.</summary>
/// <param name="Value">The value in which it ended, if it ended in one.</param>
/// <param name="Failure">What it threw, or that it does not compile.</param>
/// <param name="Found">What the compiler said; errors and more.</param>
internal sealed record FSharpOutcome(FsiValue? Value, Exception? Failure, IReadOnlyList<FSharpDiagnostic> Found)
{
    /// <summary>Whether the compiler refused it: nothing of it has run then.</summary>
    public bool IsRefused => Failure is FsiCompilationException;
}
