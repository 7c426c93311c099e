using System.Reflection;

namespace NotebookCourse.Tests;

internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == "RepositoryRoot").Value!;

    public static string File(string path) => Path.Combine(Root, path);
}
