using System.Reflection;

namespace NotebookCourse.Chapters.Tests;

/// <summary>The notebooks of the tree that these tests were built in.</summary>
internal static class Repository
{
    private static readonly string Root = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>A row for each notebook, chapters and solutions, as a path from the root with forward slashes.</summary>
    public static TheoryData<string> Notebooks =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "notebooks"), "*.dib", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The full path.</summary>
    public static string FullPath(string path) => Path.Combine(Root, path);
}
