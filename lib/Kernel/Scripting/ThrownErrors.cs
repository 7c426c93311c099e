using System.Diagnostics;
using System.Reflection;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Says where and why a cell threw, in terms of the learner's own code.</summary>
internal static class ThrownErrors
{
    /// <summary>Describes an exception.</summary>
    /// <param name="thrown">The exception.</param>
    /// <param name="parts">The texts of the cell and of what it imported.</param>
    public static CellError Report(Exception thrown, IReadOnlyList<ScriptPart> parts)
    {
        if (StackFull(thrown) is { } full) return new CellError(full.GetType().FullName!, full.Message);
        var (part, line, others) = Place(thrown, parts);
        return new CellError(
            thrown.GetType().FullName ?? thrown.GetType().Name,
            others is [] ? thrown.Message : $"{thrown.Message} It was on line {line}{string.Concat(others.SkipLast(1).Select(one => $", {one}"))} or {others[^1]}: .NET does not tell on which.",
            part?.File,
            line,
            Column: 0,
            part?.Line(line),
            LearnerFrames.Describe(thrown, parts is [.., var own] ? own.CellId : 0));
    }

    // Of its frames there are hundreds of thousands, all the same: to read them takes seconds. What called may have wrapped it, once or at each depth.
    private static InsufficientExecutionStackException? StackFull(Exception thrown)
    {
        for (var seen = thrown; seen is not null; seen = seen.InnerException)
            if (seen is InsufficientExecutionStackException full) return full;
        return null;
    }

    // The line, and others that it can have been as well.
    private static (ScriptPart? Part, int Line, IReadOnlyList<int> Others) Place(Exception thrown, IReadOnlyList<ScriptPart> parts)
    {
        var seen = thrown;
        // These only wrap what happened elsewhere: in a task, in a static constructor, behind reflection.
        while (seen is AggregateException or TypeInitializationException or TargetInvocationException && seen.InnerException is { } cause) seen = cause;
        for (; seen is not null; seen = seen.InnerException)
        {
            // The cell's own line first: a line of an imported file says less about what to change.
            var frames = new StackTrace(seen, fNeedFileInfo: true).GetFrames();
            if (SharedThrows.Of(seen, frames) is { Lines: [var first, .. var more], Document: var document } && parts.LastOrDefault(part => IsIn(document, first, part)) is { } own)
                return (own, first, more);
            foreach (var part in parts.Reverse())
                foreach (var frame in frames)
                    if (IsIn(frame, part))
                        return (part, frame.GetFileLineNumber(), []);
        }
        return (null, 0, []);
    }

    private static bool IsIn(StackFrame frame, ScriptPart part) => frame.GetFileName() is { } file && IsIn(file, frame.GetFileLineNumber(), part);

    private static bool IsIn(string document, int line, ScriptPart part) => part.IsCalled(document) && part.Line(line) is not null;
}
