using NotebookCourse.Notebooks.Folding;

namespace NotebookCourse.Notebooks;

/// <summary>Why a cell did not complete.</summary>
/// <param name="Name">The kind of error: an exception's type, or a compiler's code such as <c>CS0103</c>.</param>
/// <param name="Message">What went wrong, in one or a few sentences.</param>
/// <param name="File">The file at fault if it is not the cell itself, for example an imported script.</param>
/// <param name="Line">The line at fault, counted from 1 within the cell or <paramref name="File"/>; 0 when unknown.</param>
/// <param name="Column">The column at fault, counted from 1; 0 when unknown.</param>
/// <param name="SourceLine">The text of the line at fault, when known.</param>
/// <param name="Detail">More to read, such as the frames of the learner's own code; may be empty.</param>
public sealed record CellError(
    string Name,
    string Message,
    string? File = null,
    int Line = 0,
    int Column = 0,
    string? SourceLine = null,
    string Detail = "")
{
    /// <summary>The name of the error of a cell that was to stop and could not be stopped, and of those that wait behind it.</summary>
    public const string Stuck = "CellStuck";

    /// <summary>The same without what would not be read but obeyed: an exception may have any text, and a terminal has codes that move and erase.</summary>
    public CellError Readable() => this with
    {
        Message = WrittenLines.Settled(Message),
        SourceLine = SourceLine is null ? null : WrittenLines.Settled(SourceLine),
        Detail = WrittenLines.Settled(Detail),
    };
}
