using System.Text.Json.Nodes;
using NotebookCourse.Notebooks.Folding;

namespace NotebookCourse.Notebooks.Ipynb;

/// <summary>Writes what a cell showed as nbformat outputs.</summary>
internal static class IpynbOutput
{
    /// <summary>The outputs of a cell, its error last.</summary>
    public static JsonArray Of(CellRun run, int? execution)
    {
        var outputs = new JsonArray();
        foreach (var output in run.Outputs.Folded())
            outputs.Add(output.IsText ? Stream(output) : Value(output, execution));

        if (run.Failed())
            outputs.Add(Error(run.ErrorOf()));
        return outputs;
    }

    /// <summary>Text as nbformat keeps it: a list of lines, each with its line end.</summary>
    public static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (var rest = JupyterContent.Valid(text).AsSpan(); !rest.IsEmpty;)
        {
            var end = rest.IndexOf('\n');
            var length = end < 0 ? rest.Length : end + 1;
            lines.Add(JsonValue.Create(rest[..length].ToString()));
            rest = rest[length..];
        }

        return lines;
    }

    private static JsonObject Stream(CellOutput output) => new()
    {
        ["name"] = JupyterContent.StreamName(output),
        ["output_type"] = "stream",
        ["text"] = Lines(output.Data["text/plain"]),
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
        if (JupyterContent.IsJson(mime))
            return JupyterContent.Json(content);

        var isBase64 = mime.StartsWith("image/", StringComparison.Ordinal) && mime != "image/svg+xml";
        return isBase64 ? JsonValue.Create(JupyterContent.Valid(content)) : Lines(content);
    }

    private static JsonObject Error(CellError error) => new()
    {
        ["ename"] = JupyterContent.Valid(error.Name),
        ["evalue"] = JupyterContent.Valid(error.Message),
        ["output_type"] = "error",
        ["traceback"] = new JsonArray([.. JupyterContent.Traceback(error).Select(line => JsonValue.Create(JupyterContent.Valid(line)))]),
    };
}
