using System.Reflection;

namespace NotebookCourse.Chapters.Tests;

/// <summary>The notebooks of the tree that these tests were built in.</summary>
internal static class Repository
{
    private static readonly string Root = Built("RepositoryRoot");

    /// <summary>The program that plays notebooks as other hosts do.</summary>
    public static string PlainHost { get; } = Built("PlainHost");

    /// <summary>A row for each notebook, chapters and solutions, as a path from the root with forward slashes.</summary>
    public static TheoryData<string> Notebooks =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "notebooks"), "*.dib", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The chapters among them, without the solutions.</summary>
    public static TheoryData<string> Chapters => [.. Notebooks.Select(row => row.Data).Where(path => !path.Contains("/solutions/", StringComparison.Ordinal))];

    /// <summary>The full path.</summary>
    public static string FullPath(string path) => Path.Combine(Root, path);

    // What the build has written into this assembly.
    private static string Built(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
