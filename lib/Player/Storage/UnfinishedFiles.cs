using System.Text.RegularExpressions;
using NotebookCourse.Player.Platforms;

namespace NotebookCourse.Player.Storage;

/// <summary>The files under which writes begin. One that is left over is of a write that was cut off.</summary>
internal static partial class UnfinishedFiles
{
    // No write takes that long; another player's may be under way.
    private static readonly TimeSpan Old = TimeSpan.FromHours(1);

    /// <summary>A name for the beginning of a write.</summary>
    public static string For(string path) => $"{path}.{Guid.NewGuid():N}.unfinished";

    /// <summary>Deletes those that are left over in a folder, and in those that it holds.</summary>
    public static void Sweep(string folder, DateTimeOffset now)
    {
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*.unfinished", PrivatePlace.All).Where(file => Ours().IsMatch(file.Name) && now - file.LastWriteTimeUtc > Old).ToList())
            file.Delete();
    }

    [GeneratedRegex(@"\.json\.[0-9a-f]{32}\.unfinished$")]
    private static partial Regex Ours();
}
