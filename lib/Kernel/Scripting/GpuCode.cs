using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Which classes of a cell are written for a graphics card: another compiler compiles them, for a device that knows no stop points.</summary>
/// <remarks>They are known by their form, before anything is compiled: one of their methods takes a view of the device's memory, which is called <c>ArrayView</c>.</remarks>
internal static class GpuCode
{
    private const string View = "ArrayView";

    /// <summary>The names of such classes in a text.</summary>
    public static IReadOnlySet<string> ClassesIn(SyntaxTree tree) => tree.GetRoot().DescendantNodes()
        .OfType<TypeDeclarationSyntax>().Where(Is).Select(type => type.Identifier.ValueText).ToHashSet();

    /// <summary>Whether something stands in such a class.</summary>
    public static bool Holds(SyntaxNode node) => node.Ancestors().OfType<TypeDeclarationSyntax>().Any(Is);

    private static bool Is(TypeDeclarationSyntax type) => type.Members.OfType<MethodDeclarationSyntax>()
        .SelectMany(method => method.ParameterList.Parameters)
        .Any(parameter => Name(parameter.Type) is { } name && name.StartsWith(View, StringComparison.Ordinal));

    private static string? Name(TypeSyntax? type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        _ => null,
    };
}
