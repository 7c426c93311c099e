using System.Globalization;

namespace NotebookCourse.Notebooks;

/// <summary>How a cell ended, in words.</summary>
public static class CellEnd
{
    /// <summary>Whether the cell ran and did not get to its end.</summary>
    public static bool Failed(this CellRun run) => run.Status is not (CellStatus.NotRun or CellStatus.Completed);

    /// <summary>A short text such as "ran in 12 ms".</summary>
    public static string Summary(this CellRun run) => run.Status switch
    {
        CellStatus.NotRun when run.Cell.IsForeign => "not run here",
        CellStatus.NotRun => "not run",
        CellStatus.Completed => $"ran in {Duration(run.Elapsed)}",
        CellStatus.CompileError => "did not compile",
        CellStatus.Threw => $"threw after {Duration(run.Elapsed)}",
        CellStatus.Stopped or CellStatus.TimedOut when run.Error?.Name == CellError.Stuck => "could not be stopped",
        CellStatus.Stopped => $"stopped after {Duration(run.Elapsed)}",
        CellStatus.TimedOut => $"ran out of time after {Duration(run.Elapsed)}",
        CellStatus.KernelDied => $"ended the kernel after {Duration(run.Elapsed)}",
        _ => throw new ArgumentOutOfRangeException(nameof(run), run.Status, "A status without words."),
    };

    /// <summary>The error of a cell that failed; one made from how it ended if it carries none.</summary>
    public static CellError ErrorOf(this CellRun run) =>
        run.Error ?? new CellError(run.Status.ToString(), $"The cell {run.Summary()}.");

    /// <summary>A time in the unit that fits it.</summary>
    public static string Duration(TimeSpan time) => time switch
    {
        { TotalMilliseconds: < 1 } => "less than 1 ms",
        { TotalSeconds: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms"),
        { TotalSeconds: < 10 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds} s"),
    };
}
