using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Says where and why a cell threw, in terms of the learner's own code.</summary>
internal static partial class ThrownErrors
{
    private static readonly string[] Machinery =
    [
        "NotebookCourse.Kernel.", "Microsoft.CodeAnalysis.", "System.Runtime.ControlledExecution", "System.Runtime.CompilerServices.",
        "System.Runtime.ExceptionServices.", "System.Threading.ExecutionContext.", "System.Threading.Thread.StartCallback",
        "System.Threading.PortableThreadPool", "System.Threading.ThreadPoolWorkQueue",
    ];

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
            Describe(thrown));
    }

    private static (ScriptPart? Part, int Line) Place(Exception thrown, IReadOnlyList<ScriptPart> parts)
    {
        var seen = thrown;
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
        && Path.GetFileName(file) == Path.GetFileName(part.File ?? ScriptSession.CellFile)
        && part.Line(frame.GetFileLineNumber()) is not null;

    private static string Describe(Exception thrown)
    {
        var text = new StringBuilder();
        for (var seen = thrown; seen is not null; seen = seen.InnerException)
        {
            text.Append(seen == thrown ? "" : "caused by ").Append(seen.GetType().FullName).Append(": ").Append(seen.Message).Append('\n');
            foreach (var line in Frames(seen)) text.Append(line).Append('\n');
        }
        return text.ToString().TrimEnd('\n');
    }

    private static IEnumerable<string> Frames(Exception thrown) =>
        from line in (thrown.StackTrace ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
        let frame = line.Trim()
        where frame.StartsWith("at ", StringComparison.Ordinal)
        where !Array.Exists(Machinery, name => frame.AsSpan(3).StartsWith(name, StringComparison.Ordinal))
        select "   " + Submission().Replace(SubmissionBody().Replace(frame, "cell"), "");

    // Roslyn's class for a piece and its body: "Submission#3.<<Initialize>>d__0.MoveNext()" and "Submission#3.Method()".
    [GeneratedRegex(@"Submission#\d+\.<<Initialize>>d__\d+\.MoveNext\(\)")]
    private static partial Regex SubmissionBody();

    [GeneratedRegex(@"Submission#\d+[.+]")]
    private static partial Regex Submission();
}
