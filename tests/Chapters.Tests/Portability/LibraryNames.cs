using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NotebookCourse.Chapters.Tests.Portability;

/// <summary>The types that <c>lib/course.csx</c> brings, read from the assembly that it names.</summary>
internal static class LibraryNames
{
    /// <summary>The names of the library's public types, without namespaces.</summary>
    public static IReadOnlySet<string> Types { get; } = Read();

    private static HashSet<string> Read()
    {
        var reference = File.ReadLines(Repository.At("lib/course.csx")).First(line => line.StartsWith("#r ", StringComparison.Ordinal));
        using var image = new PEReader(File.OpenRead(reference.Split('"')[1]));
        var metadata = image.GetMetadataReader();
        return [.. metadata.TypeDefinitions
            .Select(metadata.GetTypeDefinition)
            .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
            .Select(type => metadata.GetString(type.Name).Split('`')[0])];
    }
}
