using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;
using NotebookCourse.PlainHost;

namespace NotebookCourse.Chapters.Tests.Plain;

/// <summary>What the plain host made of a notebook, in the form that our kernel gives.</summary>
internal static class PlainRun
{
    /// <summary>The run; values are as .NET Interactive shows them.</summary>
    public static NotebookRun Of(Notebook notebook, IReadOnlyList<PlainCell> played) => new(
        notebook,
        [.. played.Zip(notebook.Cells, Run), .. notebook.Cells.Skip(played.Count).Select(CellRun.Not)],
        TimeSpan.FromSeconds(played.Sum(cell => cell.Seconds)));

    private static CellRun Run(PlainCell played, Cell cell) => new(
        cell,
        played.Error is null ? CellStatus.Completed : CellStatus.Threw,
        [.. Outputs(played)],
        TimeSpan.FromSeconds(played.Seconds),
        played.Error is { } error ? new CellError("", error) : null);

    private static IEnumerable<CellOutput> Outputs(PlainCell played)
    {
        if (played.Text.Length > 0)
            yield return CellOutput.Text(played.Text);
        if (played.Interactive is { } value)
            yield return new CellOutput(CellOutputKind.Result, new Dictionary<string, string> { [value.MimeType] = value.Content });
    }
}
