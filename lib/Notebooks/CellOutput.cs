using System.Text.Json.Serialization;
using NotebookCourse.Notebooks.Messages;

namespace NotebookCourse.Notebooks;

/// <summary>Something that a cell shows: written text, or a value in one or more forms.</summary>
/// <param name="Kind">What sort of output it is.</param>
/// <param name="Data">The content by MIME type, such as <c>text/html</c> or <c>text/plain</c>, richest first.</param>
/// <param name="DisplayId">The name under which a later output of kind <see cref="CellOutputKind.Update"/> replaces this one, if any.</param>
public sealed record CellOutput(CellOutputKind Kind, IReadOnlyDictionary<string, string> Data, string? DisplayId = null)
{
    /// <summary>Whether it is something to look at, and not a message for the host alone.</summary>
    [JsonIgnore]
    public bool IsToLookAt => Data.Count == 0 || !Data.Keys.All(MessageTypes.IsMessage);

    /// <summary>Whether it is text that the cell wrote to the console, be it as output or as errors.</summary>
    [JsonIgnore]
    public bool IsText => Kind is CellOutputKind.Text or CellOutputKind.ErrorText;

    /// <summary>Text that the cell wrote to the console.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kind">Whether it was written as output or as errors.</param>
    public static CellOutput Text(string text, CellOutputKind kind = CellOutputKind.Text) =>
        new(kind, new Dictionary<string, string> { ["text/plain"] = text });

    /// <summary>What takes away all that the cell has shown so far.</summary>
    public static CellOutput Clear() => new(CellOutputKind.Clear, new Dictionary<string, string>());
}
