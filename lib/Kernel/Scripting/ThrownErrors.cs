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
        var (part, line) = Place(thrown, parts);
        return new CellError(
            thrown.GetType().FullName ?? thrown.GetType().Name,
            thrown.Message,
            part?.File,
            line,
            Column: 0,
            part?.Line(line),
            LearnerFrames.Describe(thrown, parts is [.., var own] ? own.CellId : 0));
    }

    private static (ScriptPart? Part, int Line) Place(Exception thrown, IReadOnlyList<ScriptPart> parts)
    {
        var seen = thrown;
        // These only wrap what happened elsewhere: in a task, in a static constructor, behind reflection.
        while (seen is AggregateException or TypeInitializationException or TargetInvocationException && seen.InnerException is { } cause) seen = cause;
        for (; seen is not null; seen = seen.InnerException)
        {
            // The cell's own line first: a line of an imported file says less about what to change.
            var frames = new StackTrace(seen, fNeedFileInfo: true).GetFrames();
            foreach (var part in parts.Reverse())
                foreach (var frame in frames)
                    if (IsIn(frame, part))
                        return (part, frame.GetFileLineNumber());
        }
        return (null, 0);
    }

    private static bool IsIn(StackFrame frame, ScriptPart part) =>
        frame.GetFileName() is { } file
        && Path.GetFileName(file) == Path.GetFileName(part.Document)
        && part.Line(frame.GetFileLineNumber()) is not null;
}
