using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NotebookCourse.Notebooks.Messages;

/// <summary>Reads messages of the versions that are known here.</summary>
internal static class MessageReader
{
    /// <summary>The message of a type that comes with an output; null if none does, or one that cannot be understood.</summary>
    public static T? Of<T>(CellOutput output, string mimeType, int version, JsonTypeInfo<T> type)
        where T : class
    {
        if (!output.Data.TryGetValue(mimeType, out var json))
            return null;
        try
        {
            return Parse(json, version, type);
        }
        catch (JsonException)
        {
            // What a cell shows is the learner's to make up; whoever looks at it sees the other forms of the output.
            return null;
        }
    }

    /// <summary>The message in a text; null if it is of another version.</summary>
    /// <exception cref="JsonException">It is no such message.</exception>
    public static T? Parse<T>(string json, int version, JsonTypeInfo<T> type)
        where T : class
    {
        using var document = JsonDocument.Parse(json);
        return VersionOf(document.RootElement) == version ? document.RootElement.Deserialize(type) : null;
    }

    /// <summary>The version of a message.</summary>
    /// <exception cref="JsonException">It has none.</exception>
    public static int VersionOf(JsonElement message) =>
        message.ValueKind == JsonValueKind.Object && message.TryGetProperty("version", out var version) && version.TryGetInt32(out var number)
            ? number
            : throw new JsonException("Expected a version, but found none.");
}
