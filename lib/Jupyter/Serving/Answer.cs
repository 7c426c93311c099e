using System.Text.Json.Nodes;

namespace NotebookCourse.Jupyter.Serving;

/// <summary>What a request gets.</summary>
/// <param name="Content">The reply; null if the request is one that gets none.</param>
/// <param name="Then">What is to happen once the reply is on its way.</param>
/// <param name="IsSilent">Whether none but who asked is to hear of an error.</param>
internal sealed record Answer(JsonObject? Content, Action? Then = null, bool IsSilent = false)
{
    /// <summary>Whether the reply says that it could not be done.</summary>
    public bool IsError => Content?["status"]?.GetValue<string>() == "error";

    /// <summary>No reply.</summary>
    public static Answer None { get; } = new(Content: null);

    /// <summary>The reply that all is well, with what else it says.</summary>
    public static Answer Ok(JsonObject content)
    {
        content["status"] = "ok";
        return new Answer(content);
    }

    /// <summary>The reply that it could not be done, and why.</summary>
    public static Answer Error(string name, string message) => new(ErrorContent(name, message));

    /// <summary>An error as replies and messages hold it.</summary>
    public static JsonObject ErrorContent(string name, string message, params IEnumerable<string> traceback) => new()
    {
        ["status"] = "error",
        ["ename"] = name,
        ["evalue"] = message,
        ["traceback"] = new JsonArray([.. traceback.Select(line => JsonValue.Create(line))]),
    };
}
