using System.Reflection;

namespace NotebookCourse.Testing;

/// <summary>The tree that the tests were built in.</summary>
public static class Repository
{
    /// <summary>Its root, with a separator at its end.</summary>
    public static string Root { get; } = Built("RepositoryRoot");

    /// <summary>The full path of a file or folder.</summary>
    /// <param name="names">Its path from the root, whole or in parts.</param>
    public static string At(params string[] names) => Path.Combine([Root, .. names]);

    /// <summary>What the build has made of a project, such as "lib/Player", in the configuration of these tests.</summary>
    /// <param name="project">The project's folder from the root.</param>
    /// <param name="assembly">The assembly's name.</param>
    public static string Output(string project, string assembly) => At(project, Built("OutputFolder"), assembly + ".dll");

    /// <summary>The files of that ending below a folder, build output left out, as paths from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files(string folder, string ending) =>
    [
        .. Directory.EnumerateFiles(At(folder), "*" + ending, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of a file, lines ending in <c>\n</c>.</summary>
    /// <param name="path">Its path from the root.</param>
    public static string Read(string path) => File.ReadAllText(At(path)).ReplaceLineEndings("\n");

    /// <summary>The compiled assembly of that name, beside these tests.</summary>
    public static string Assembly(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");

    // What the build has written into this assembly.
    private static string Built(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
