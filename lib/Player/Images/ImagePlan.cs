using System.Reflection;

namespace NotebookCourse.Player.Images;

/// <summary>What the build leaves to be compiled to native code when the player runs; <c>lib/ReadyToRun.targets</c> writes it.</summary>
/// <remarks>A file for each project: the compiler, its response file, then a line of tab-separated fields for each assembly.</remarks>
internal static class ImagePlan
{
    private const string Ending = ".images";

    /// <summary>The folder of this build's plans.</summary>
    public static string Folder { get; } = typeof(ImagePlan).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ImagePlans").Value!;

    /// <summary>The images of all plans in a folder, small ones first: each helps from the moment it is there. None if there is no folder.</summary>
    public static IReadOnlyList<NativeImage> Read(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*" + Ending).SelectMany(ReadFile).OrderBy(image => Size(image.Source)).ThenBy(image => image.Output, StringComparer.Ordinal)]
        : [];

    private static IEnumerable<NativeImage> ReadFile(string file) => File.ReadAllLines(file) is [var compiler, var response, .. var lines]
        ? lines.Select(line => line.Split('\t')).Where(fields => fields.Length == 4)
            .Select(fields => new NativeImage(fields[0], fields[1], fields[2], compiler, [$"@{response}", .. fields[3].Split(' ', StringSplitOptions.RemoveEmptyEntries)]))
        : [];

    private static long Size(string file) => new FileInfo(file) is { Exists: true } info ? info.Length : 0;
}
