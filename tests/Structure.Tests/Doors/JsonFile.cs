using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookCourse.Structure.Tests.Doors;

/// <summary>A settings file of an editor: JSON with comments.</summary>
internal static class JsonFile
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a file of the repository.</summary>
    public static JsonNode Read(string path) => JsonNode.Parse(Repository.Read(path), documentOptions: WithComments)!;

    /// <summary>The texts of an array.</summary>
    public static IReadOnlyList<string> Texts(this JsonNode? array) => [.. array!.AsArray().Select(text => (string)text!)];
}
