namespace NotebookCourse.Notebooks;

/// <summary>A cell together with what running it gave.</summary>
/// <param name="Cell">The cell as it was run.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Outputs">What it showed, in order; updates are already folded into the outputs that they replace, and what was cleared is gone.</param>
/// <param name="Elapsed">How long it took; zero for a cell that did not run.</param>
/// <param name="Error">Why it did not complete, if it did not.</param>
public sealed record CellRun(
    Cell Cell,
    CellStatus Status,
    IReadOnlyList<CellOutput> Outputs,
    TimeSpan Elapsed,
    CellError? Error = null)
{
    /// <summary>A cell that has not run.</summary>
    public static CellRun Not(Cell cell) => new(cell, CellStatus.NotRun, [], TimeSpan.Zero);
}
