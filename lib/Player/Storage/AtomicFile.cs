using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NotebookCourse.Player.Platforms;

namespace NotebookCourse.Player.Storage;

/// <summary>JSON files that are complete or as they were before, whenever the process is killed.</summary>
public static class AtomicFile
{
    /// <summary>Longer than anything that is kept here, and short enough to look at.</summary>
    private const long LongestFile = 64 << 20;

    /// <summary>Writes a file that only its owner can read, and the folder that it lies in.</summary>
    /// <exception cref="IOException">The disk is full, or takes no files.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder belongs to someone else.</exception>
    public static void Write<T>(string path, T content, JsonTypeInfo<T> type) => Write(path, JsonSerializer.Serialize(content, type));

    /// <inheritdoc cref="Write{T}"/>
    public static void Write(string path, string text)
    {
        PrivatePlace.MakeFolder(Path.GetDirectoryName(path)!);
        var unfinished = UnfinishedFiles.For(path);
        try
        {
            using (var file = PrivatePlace.CreateFile(unfinished)) file.Write(Encoding.UTF8.GetBytes(text));
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>Reads a file; null if there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="type">What it holds.</param>
    /// <param name="newest">The newest version that is known. A file that names none is of the first.</param>
    /// <exception cref="InvalidDataException">It holds something else.</exception>
    /// <exception cref="NotSupportedException">It is of a later version.</exception>
    public static T? Read<T>(string path, JsonTypeInfo<T> type, int newest = 1)
        where T : class
    {
        if (!File.Exists(path))
            return null;
        try
        {
            using var document = JsonDocument.Parse(Text(path));
            if (VersionOf(document.RootElement) is var version && version > newest)
                throw new NotSupportedException($"{path} is of version {version}, which a newer player has written; this one reads versions up to {newest}.");
            return document.RootElement.Deserialize(type) ?? throw new JsonException("It holds nothing.");
        }
        // The second where a text in the file holds half of a character.
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path}: expected what the player wrote there, but found: {error.Message}", error);
        }
    }

    /// <summary>The text of a file.</summary>
    /// <exception cref="InvalidDataException">It is empty, or far too long.</exception>
    internal static string Text(string path) => new FileInfo(path).Length switch
    {
        // A pipe has no length either, and whoever opens one waits for a writer.
        0 => throw new InvalidDataException($"{path} is empty."),
        > LongestFile => throw new InvalidDataException($"{path} is longer than {LongestFile >> 20} MiB."),
        _ => File.ReadAllText(path),
    };

    private static int VersionOf(JsonElement content) =>
        content.ValueKind == JsonValueKind.Object && content.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number)
            ? number
            : 1;
}
