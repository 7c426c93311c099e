namespace NotebookCourse.Notebooks;

/// <summary>Something that a cell shows: written text, or a value in one or more forms.</summary>
/// <param name="Kind">What sort of output it is.</param>
/// <param name="Data">The content by MIME type, such as <c>text/html</c> or <c>text/plain</c>, richest first.</param>
/// <param name="DisplayId">The name under which a later output of kind <see cref="CellOutputKind.Update"/> replaces this one, if any.</param>
public sealed record CellOutput(CellOutputKind Kind, IReadOnlyDictionary<string, string> Data, string? DisplayId = null)
{
    /// <summary>The MIME type of a finished measurement, which the host may keep: data, nothing to look at.</summary>
    public const string KeptRun = "application/vnd.notebookcourse.run+json";

    internal bool IsToLookAt => !(Data.Count == 1 && Data.ContainsKey(KeptRun));

    /// <summary>Text that the cell wrote to the console.</summary>
    public static CellOutput Text(string text) =>
        new(CellOutputKind.Text, new Dictionary<string, string> { ["text/plain"] = text });
}
