using System.Reflection;

namespace NotebookCourse.Structure.Tests;

/// <summary>The tree that these tests were built in.</summary>
internal static class Repository
{
    /// <summary>Its root, with a separator at its end.</summary>
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The files of that ending below a folder, build output left out, as paths from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files(string folder, string ending) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*" + ending, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of a file, lines ending in <c>\n</c>.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    /// <summary>The compiled assembly of that name, beside these tests.</summary>
    public static string Assembly(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");
}
