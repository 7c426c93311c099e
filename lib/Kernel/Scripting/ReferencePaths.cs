using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Finds the file that an <c>#r</c> means: an absolute path, or one relative to the notebook's folder.</summary>
internal sealed class ReferencePaths(string workingDirectory) : MetadataReferenceResolver
{
    // One for each file, so that all who compile against it share what has been read.
    private readonly ConcurrentDictionary<string, PortableExecutableReference> _references = new();

    /// <inheritdoc/>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        var path = Path.GetFullPath(reference, workingDirectory);
        return File.Exists(path) ? [_references.GetOrAdd(path, Read).WithProperties(properties)] : [];
    }

    /// <inheritdoc/>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => workingDirectory.GetHashCode(StringComparison.Ordinal);

    private static PortableExecutableReference Read(string path)
    {
        var documentation = Path.ChangeExtension(path, ".xml");
        return MetadataReference.CreateFromFile(path, documentation: new XmlDocumentation(File.Exists(documentation) ? [documentation] : []));
    }
}
