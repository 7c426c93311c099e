using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NotebookCourse.Player.Storage;

/// <summary>JSON files that are complete or as they were before, whenever the process is killed.</summary>
public static class AtomicFile
{
    /// <summary>Writes a file, and the folder that it lies in.</summary>
    /// <exception cref="IOException">The disk is full, or takes no files.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder belongs to someone else.</exception>
    public static void Write<T>(string path, T content, JsonTypeInfo<T> type) => Write(path, JsonSerializer.Serialize(content, type));

    /// <inheritdoc cref="Write{T}"/>
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.NewGuid():N}.unfinished";
        File.WriteAllText(unfinished, text);
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Reads a file; null if there is none.</summary>
    /// <exception cref="InvalidDataException">It holds something else.</exception>
    public static T? Read<T>(string path, JsonTypeInfo<T> type)
        where T : class
    {
        if (!File.Exists(path))
            return null;
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), type) ?? throw new JsonException("It holds nothing.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path}: expected what the player wrote there, but found: {error.Message} Mend the file or move it away.", error);
        }
    }
}
