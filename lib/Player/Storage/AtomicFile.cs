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
    /// <param name="expected">What it should hold, in words.</param>
    /// <exception cref="InvalidDataException">It holds something else.</exception>
    /// <exception cref="NotSupportedException">It is of a later version.</exception>
    public static T? Read<T>(string path, JsonTypeInfo<T> type, int newest = 1, string expected = "what the player wrote there")
        where T : class
    {
        if (!File.Exists(path))
            return null;
        try
        {
            using var document = JsonDocument.Parse(Text(path));
            if (VersionOf(document.RootElement) is var version && version > newest)
                throw new NotSupportedException($"A newer player has written {path}: it is of version {version}, and this player reads versions up to {newest}. Use the newer one to see what it holds.");
            return document.RootElement.Deserialize(type) ?? throw new JsonException("It holds nothing.");
        }
        // The second where a text in the file holds half of a character.
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw Unlike(path, expected, error);
        }
    }

    /// <summary>Says of a file that it does not hold what it should.</summary>
    internal static InvalidDataException Unlike(string path, string expected, Exception error) =>
        new($"{path} cannot be understood: expected {expected}, but found something else{(error is JsonException { LineNumber: { } line } ? $" in line {line + 1}" : "")}.", error);

    /// <summary>The text of a file.</summary>
    /// <exception cref="InvalidDataException">It is empty, or far too long.</exception>
    internal static string Text(string path) => new FileInfo(path).Length switch
    {
        // A pipe has no length either, and whoever opens one waits for a writer.
        0 => throw new InvalidDataException($"{path} cannot be understood: it is empty."),
        > LongestFile => throw new InvalidDataException($"{path} is not read: it is longer than {LongestFile >> 20} MiB."),
        _ => File.ReadAllText(path),
    };

    private static int VersionOf(JsonElement content) =>
        content.ValueKind == JsonValueKind.Object && content.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number)
            ? number
            : 1;
}
