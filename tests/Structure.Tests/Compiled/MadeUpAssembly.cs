using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookCourse.Structure.Tests.Compiled;

/// <summary>Compiles a text, so that the checks can be shown something that breaks the rules.</summary>
internal static class MadeUpAssembly
{
    /// <summary>What the types of the compiled text mention.</summary>
    public static IReadOnlyList<TypeUse> Uses(string source, string name = "NotebookCourse", params MetadataReference[] references)
    {
        using var image = new MemoryStream(Compile(source, name, references));
        return AssemblyUses.Read(image);
    }

    /// <summary>A reference to an assembly of that name compiled from the text.</summary>
    public static MetadataReference Reference(string source, string name) =>
        MetadataReference.CreateFromImage(Compile(source, name, []));

    private static byte[] Compile(string source, string name, IEnumerable<MetadataReference> references)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            [
                MetadataReference.CreateFromFile(typeof(object).Assembly.Location),
                MetadataReference.CreateFromFile(Path.Combine(runtime, "System.Runtime.dll")),
                .. references,
            ],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }
}
