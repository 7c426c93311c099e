using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookCourse.Notebooks.Ipynb;

/// <summary>Writes what a cell showed as nbformat outputs.</summary>
internal static class IpynbOutput
{
    /// <summary>The outputs of a cell, its error last.</summary>
    public static JsonArray Of(CellRun run, int? execution)
    {
        var outputs = new JsonArray();
        foreach (var output in run.Outputs.Joined())
            outputs.Add(output.Kind == CellOutputKind.Text ? Stream(output.Data["text/plain"]) : Value(output, execution));

        if (run.Failed())
            outputs.Add(Error(run.ErrorOf()));
        return outputs;
    }

    /// <summary>Text as nbformat keeps it: a list of lines, each with its line end.</summary>
    public static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (var rest = Valid(text).AsSpan(); !rest.IsEmpty;)
        {
            var end = rest.IndexOf('\n');
            var length = end < 0 ? rest.Length : end + 1;
            lines.Add(JsonValue.Create(rest[..length].ToString()));
            rest = rest[length..];
        }

        return lines;
    }

    private static JsonObject Stream(string text) => new()
    {
        ["name"] = "stdout",
        ["output_type"] = "stream",
        ["text"] = Lines(text),
    };

    private static JsonObject Value(CellOutput output, int? execution)
    {
        var data = new JsonObject();
        foreach (var (mime, content) in output.Data)
            data[mime] = Content(mime, content);
        var value = new JsonObject { ["data"] = data, ["metadata"] = new JsonObject() };
        if (output.Kind == CellOutputKind.Result)
        {
            value["execution_count"] = execution;
            value["output_type"] = "execute_result";
        }
        else
        {
            value["output_type"] = "display_data";
        }

        return value;
    }

    // nbformat keeps JSON as JSON, pictures as one line of Base64, and every other content as lines.
    private static JsonNode? Content(string mime, string content)
    {
        if (mime == "application/json" || mime.EndsWith("+json", StringComparison.Ordinal))
            return Json(content);

        var isBase64 = mime.StartsWith("image/", StringComparison.Ordinal) && mime != "image/svg+xml";
        return isBase64 ? JsonValue.Create(Valid(content)) : Lines(content);
    }

    private static JsonNode? Json(string content)
    {
        try
        {
            return JsonNode.Parse(Valid(content));
        }
        catch (JsonException)
        {
            // nbformat allows any value here, a text that claims to be JSON included.
            return JsonValue.Create(Valid(content));
        }
    }

    private static JsonObject Error(CellError error)
    {
        string[] traceback =
        [
            $"{error.Name}: {error.Message}",
            .. error.Line > 0 ? [$"{error.File ?? "this cell"}, line {error.Line}: {error.SourceLine?.Trim()}"] : Array.Empty<string>(),
            .. error.Detail.Length > 0 ? error.Detail.Split('\n') : [],
        ];
        return new JsonObject
        {
            ["ename"] = Valid(error.Name),
            ["evalue"] = Valid(error.Message),
            ["output_type"] = "error",
            ["traceback"] = new JsonArray([.. traceback.Select(line => JsonValue.Create(Valid(line)))]),
        };
    }

    // What a cell writes may hold half a character, which no JSON file can: it becomes U+FFFD, as on a terminal.
    private static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
