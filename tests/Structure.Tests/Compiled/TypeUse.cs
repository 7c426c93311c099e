namespace NotebookCourse.Structure.Tests.Compiled;

/// <summary>One type mentions another.</summary>
/// <param name="From">The type that mentions, with its namespace; of nested types the outermost.</param>
/// <param name="To">The type that is mentioned, with its namespace.</param>
/// <param name="Assembly">The assembly of the latter.</param>
/// <param name="Visible">Whether others can see it: in the signature of a public type's public or protected member.</param>
internal sealed record TypeUse(TypeName From, TypeName To, string Assembly, bool Visible);

/// <summary>A type's name in its two parts.</summary>
internal readonly record struct TypeName(string Namespace, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}
