using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Finds the file that an <c>#r</c> means: an absolute path, or one relative to the notebook's folder.</summary>
internal sealed class ReferencePaths(string workingDirectory) : MetadataReferenceResolver
{
    /// <inheritdoc/>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        var path = Path.GetFullPath(reference, workingDirectory);
        return File.Exists(path) ? [MetadataReference.CreateFromFile(path, properties)] : [];
    }

    /// <inheritdoc/>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => workingDirectory.GetHashCode(StringComparison.Ordinal);
}
