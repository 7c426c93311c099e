using System.Reflection;

namespace NotebookCourse.Player.Tests.Assets;

/// <summary>Where the files under test lie.</summary>
internal static class Repository
{
    private static readonly string Root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    public static string At(params string[] names) => Path.Combine([Root, .. names]);
}
