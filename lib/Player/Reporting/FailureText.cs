using System.Text;
using NotebookCourse.Notebooks;
using NotebookCourse.Player.Playing;

namespace NotebookCourse.Player.Reporting;

/// <summary>Says where and why a chapter did not complete, in the form <c>file(line)</c> that editors and terminals link.</summary>
internal static class FailureText
{
    private const int LongestDetail = 10;

    /// <summary>The text, without a last line end; null for a chapter that has nothing to complain about.</summary>
    public static string? Of(ChapterResult result)
    {
        if (result.Error is not null)
            return result.Error;

        for (var index = 0; index < result.Cells.Count; index++)
        {
            if (result.Cells[index].Status is not (CellStatus.Completed or CellStatus.NotRun))
                return Of(result, result.Cells[index], number: index + 1);
        }

        return null;
    }

    private static string Of(ChapterResult result, CellRun run, int number)
    {
        var line = LineInFile(run);
        var text = new StringBuilder(result.File);
        if (line > 0)
            text.Append('(').Append(line).Append(')');
        text.Append(": cell ").Append(number).Append(' ').Append(Words(run));
        if (run.Error is not { } error)
            return text.ToString();

        text.Append(": ");
        if (run.Status is CellStatus.CompileError or CellStatus.Threw)
            text.Append(error.Name).Append(": ");
        text.Append(error.Message);
        if (error.File is not null)
            Indented(text, $"in {error.File}{(error.Line > 0 ? $"({error.Line})" : "")}");
        if (SourceLine(run) is { } source)
            Indented(text, source);
        Indented(text, Detail(error));
        return text.ToString();
    }

    private static string Words(CellRun run) => run.Status switch
    {
        CellStatus.CompileError => "does not compile",
        CellStatus.Threw => "threw",
        CellStatus.TimedOut => $"timed out after {run.Elapsed.TotalSeconds:0.0} s",
        CellStatus.Stopped => "was stopped",
        CellStatus.KernelDied => "ended the kernel",
        _ => throw new ArgumentOutOfRangeException(nameof(run), run.Status, "Not a failure."),
    };

    private static int LineInFile(CellRun run)
    {
        if (run.Cell.Line == 0)
            return 0;
        return run.Error is { File: null, Line: > 0 } error ? run.Cell.Line + error.Line - 1 : run.Cell.Line;
    }

    // Where the position is unknown, as in an endless cell, its first line tells the reader which cell it is.
    private static string? SourceLine(CellRun run)
    {
        if (run.Error is { SourceLine: { } known })
            return known.Trim();
        if (run.Error is { File: not null })
            return null;
        var lines = run.Cell.Source.Split('\n');
        var line = run.Error is { Line: > 0 } error && error.Line <= lines.Length
            ? lines[error.Line - 1]
            : Array.Find(lines, candidate => !string.IsNullOrWhiteSpace(candidate));
        return line?.Trim();
    }

    // The detail of an exception starts with its message once more; that of a dead process may hold hundreds of frames.
    private static string Detail(CellError error)
    {
        var lines = error.Detail.ReplaceLineEndings("\n").Split('\n')
            .Where(line => line.Length > 0 && !line.EndsWith(error.Message, StringComparison.Ordinal))
            .ToList();
        return lines.Count <= LongestDetail
            ? string.Join('\n', lines)
            : string.Join('\n', lines.Take(LongestDetail).Append($"(and {lines.Count - LongestDetail} more lines)"));
    }

    private static void Indented(StringBuilder text, string block)
    {
        if (block.Length == 0)
            return;
        foreach (var line in block.Split('\n'))
            text.Append("\n    ").Append(line);
    }
}
