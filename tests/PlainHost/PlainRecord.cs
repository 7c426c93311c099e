using System.Text.Json;

namespace NotebookCourse.PlainHost;

/// <summary>What playing a notebook gave, as a file that the host leaves to whoever started it.</summary>
public static class PlainRecord
{
    /// <summary>Writes it.</summary>
    public static void Write(string path, IReadOnlyList<PlainCell> cells) => File.WriteAllText(path, JsonSerializer.Serialize(cells));

    /// <summary>Reads it.</summary>
    public static IReadOnlyList<PlainCell> Read(string path) => JsonSerializer.Deserialize<List<PlainCell>>(File.ReadAllText(path))!;
}
