using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Protocol;

/// <summary>How a cell ended.</summary>
/// <param name="Status">The end.</param>
/// <param name="Milliseconds">How long it took, compiling included.</param>
/// <param name="Error">Why it did not complete.</param>
/// <param name="StillRuns">Whether it was asked to stop and some of its code runs on.</param>
internal sealed record CellReply(CellStatus Status, double Milliseconds, CellError? Error = null, bool StillRuns = false);
