using System.Text;
using System.Text.Json;
using NotebookCourse.Notebooks;
using NotebookCourse.Player.Playing;

namespace NotebookCourse.Player.Json;

/// <summary>What <c>run --json</c> writes. Its names and shapes are an interface for other programs: they only grow.</summary>
internal sealed record RunJson(IReadOnlyList<ChapterJson> Chapters)
{
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The results in this shape.</summary>
    public static RunJson Of(IEnumerable<ChapterResult> results) => new([.. results.Select(ChapterJson.Of)]);

    /// <summary>Writes the file.</summary>
    public void WriteTo(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this, Options) + "\n");
}

/// <summary>A chapter in the JSON.</summary>
/// <param name="File">The path as it is shown.</param>
/// <param name="Status">How it ended, such as <c>completed</c> or <c>timedOut</c>.</param>
/// <param name="Seconds">How long it took, the kernel's start included.</param>
/// <param name="Cells">One entry a cell, in order.</param>
internal sealed record ChapterJson(string File, string Status, double Seconds, IReadOnlyList<CellJson> Cells)
{
    /// <summary>The result in this shape.</summary>
    public static ChapterJson Of(ChapterResult result) => new(
        result.File,
        JsonNamingPolicy.CamelCase.ConvertName(result.Status.ToString()),
        Math.Round(result.Elapsed.TotalSeconds, 3),
        [.. result.Cells.Select(CellJson.Of)]);
}

/// <summary>A cell in the JSON.</summary>
/// <param name="Index">Its place among the cells, counted from 0.</param>
/// <param name="Language">Its language as its language line names it.</param>
/// <param name="Status">How it ended, such as <c>completed</c> or <c>compileError</c>.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Outputs">What it showed, in order.</param>
/// <param name="Error">Why it did not complete; null if it did.</param>
internal sealed record CellJson(
    int Index, string Language, string Status, double Milliseconds, IReadOnlyList<OutputJson> Outputs, CellError? Error)
{
    /// <summary>The cell in this shape.</summary>
    public static CellJson Of(CellRun run, int index) => new(
        index,
        run.Cell.LanguageName,
        JsonNamingPolicy.CamelCase.ConvertName(run.Status.ToString()),
        Math.Round(run.Elapsed.TotalMilliseconds, 3),
        [.. run.Outputs.Where(output => output.Data.Count > 0).Select(OutputJson.Of)],
        run.Error);
}

/// <summary>An output in the JSON: its richest form.</summary>
/// <param name="Mime">The MIME type of that form.</param>
/// <param name="Bytes">Its length in UTF-8.</param>
internal sealed record OutputJson(string Mime, int Bytes)
{
    /// <summary>The output in this shape.</summary>
    public static OutputJson Of(CellOutput output)
    {
        var (mime, data) = output.Data.First();
        return new OutputJson(mime, Encoding.UTF8.GetByteCount(data));
    }
}
