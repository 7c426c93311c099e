using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookCourse.Notebooks;

/// <summary>What Jupyter's notebooks and its messages say alike.</summary>
public static class JupyterContent
{
    /// <summary>The language of the kernel's cells, as the notebook's metadata and the kernel describe it.</summary>
    public static JsonObject LanguageInfo() => new()
    {
        ["file_extension"] = ".cs",
        ["mimetype"] = "text/x-csharp",
        ["name"] = JupyterKernel.Language,
        ["pygments_lexer"] = "csharp",
    };

    /// <summary>The stream that a text was written to.</summary>
    public static string StreamName(CellOutput text) => text.Kind == CellOutputKind.ErrorText ? "stderr" : "stdout";

    /// <summary>Whether content of the MIME type is JSON.</summary>
    public static bool IsJson(string mime) => mime == "application/json" || mime.EndsWith("+json", StringComparison.Ordinal);

    /// <summary>Content that claims to be JSON, as JSON; as text if the claim is wrong.</summary>
    public static JsonNode? Json(string content)
    {
        try
        {
            return JsonNode.Parse(Valid(content));
        }
        catch (JsonException)
        {
            // Any value is allowed here, a text that claims to be JSON included.
            return JsonValue.Create(Valid(content));
        }
    }

    /// <summary>An error as Jupyter shows it: what it is, where it is, what more there is to read.</summary>
    public static IEnumerable<string> Traceback(CellError error) =>
    [
        $"{error.Name}: {error.Message}",
        .. error.Line > 0 ? [$"{error.File ?? "this cell"}, line {error.Line}: {error.SourceLine?.Trim()}"] : Array.Empty<string>(),
        .. error.Detail.Length > 0 ? error.Detail.Split('\n') : [],
    ];

    /// <summary>The text without what no JSON can hold: half a character becomes U+FFFD, as on a terminal.</summary>
    public static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
