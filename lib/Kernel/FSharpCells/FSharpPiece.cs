using System.Runtime.ExceptionServices;
using Microsoft.FSharp.Core;
using NotebookCourse.Kernel.Running;
using NotebookCourse.Kernel.Scripting;
using static FSharp.Compiler.Interactive.Shell;

namespace NotebookCourse.Kernel.FSharpCells;

/// <summary>An F# text, ready to be compiled and run: F# Interactive does both in one go.</summary>
/// <remarks>
/// While it compiles, the cell is sheltered from Stop; the first thing that runs ends the shelter (see
/// <see cref="Cells.CellStart"/>). After the last thing has run, the shelter is still open while the session takes over its new
/// state. An interrupt there leaves it the old one: what it takes over is one reference.
/// </remarks>
internal sealed class FSharpPiece(FSharpSession session, ScriptPart part, IReadOnlyList<FSharpStep> steps) : IPiece
{
    private bool _hasResult;

    /// <inheritdoc/>
    public object? Run(RunningCell cell)
    {
        FsiValue? value = null;
        foreach (var step in steps)
        {
            if (!cell.TryShelter()) throw new OperationCanceledException(cell.StopToken);
            value = Run(step);
        }
        _hasResult = value is not null && value.ReflectionType != typeof(Unit);
        return value is { ReflectionValue: null } && IsOption(value.ReflectionType) ? "None" : value?.ReflectionValue;
    }

    /// <inheritdoc/>
    public bool HasResult(object? value) => _hasResult;

    private FsiValue? Run(FSharpStep step)
    {
        var outcome = session.Evaluate(step.Watched, part.Document);
        // Nothing has run then: so once more as the learner wrote it. What is wrong there is theirs.
        if (outcome.IsRefused && step.Plain != step.Watched) outcome = session.Evaluate(step.Plain, part.Document);
        if (outcome.IsRefused) throw new CellErrorException(FSharpErrors.Report(outcome, part));
        if (outcome.Failure is { } thrown) ExceptionDispatchInfo.Throw(thrown);
        return outcome.Value;
    }

    // Null is how F# writes None.
    private static bool IsOption(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(FSharpOption<>);
}
