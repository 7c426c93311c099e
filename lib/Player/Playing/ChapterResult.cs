using NotebookCourse.Notebooks;
using NotebookCourse.Player.Locations;

namespace NotebookCourse.Player.Playing;

/// <summary>What playing a chapter gave.</summary>
/// <param name="File">The path as it is shown.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Elapsed">How long it took, the kernel's start included.</param>
/// <param name="Cells">One entry a cell, in order; none for a file that is no notebook.</param>
/// <param name="Notebook">The notebook; null if the file is none.</param>
/// <param name="Error">What is to be said of the chapter as a whole; a cell's own error stands in its entry.</param>
internal sealed record ChapterResult(
    string File,
    ChapterStatus Status,
    TimeSpan Elapsed,
    IReadOnlyList<CellRun> Cells,
    Notebook? Notebook = null,
    string? Error = null)
{
    /// <summary>The code with which the player ends if nothing worse happens.</summary>
    public ExitCode ExitCode => Status switch
    {
        ChapterStatus.NotRun or ChapterStatus.Completed => ExitCode.Fine,
        ChapterStatus.Failed => ExitCode.CellFailed,
        ChapterStatus.TimedOut => ExitCode.TimedOut,
        ChapterStatus.NoSuchFile => ExitCode.NoSuchFile,
        ChapterStatus.NotANotebook => ExitCode.NotANotebook,
        ChapterStatus.KernelDied => ExitCode.KernelDied,
        ChapterStatus.Stopped => ExitCode.Interrupted,
        _ => throw new ArgumentOutOfRangeException(nameof(Status), Status, "A status without an exit code."),
    };

    /// <summary>The result of a chapter that was not played: because it cannot be read, or because it was not asked for.</summary>
    public static ChapterResult NotPlayed(Chapter chapter) => new(
        chapter.File,
        chapter.Status,
        TimeSpan.Zero,
        chapter.Notebook is null ? [] : [.. chapter.Notebook.Cells.Select(CellRun.Not)],
        chapter.Notebook,
        chapter.Error);

    /// <summary>The chapter as one of a book.</summary>
    /// <exception cref="InvalidOperationException">The file is no notebook.</exception>
    public BookChapter ToBookChapter() =>
        Notebook is { } notebook
            ? new(notebook, Cells, CourseFolder.Above(Path.GetDirectoryName(notebook.Path) ?? "")?.Root)
            : throw new InvalidOperationException($"Expected a notebook, but {File} is none.");

    /// <summary>The worst of the codes of several chapters.</summary>
    public static ExitCode Worst(IEnumerable<ChapterResult> results) =>
        results.Select(result => result.ExitCode).DefaultIfEmpty(ExitCode.Fine).Max();
}
