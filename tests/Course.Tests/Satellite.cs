using System.Resources;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookCourse.Tests;

/// <summary>The library's words in another language, as the build would lay them beside the library from files such as <c>CourseWords.fr.resx</c>.</summary>
internal static class Satellite
{
    /// <summary>Has the library find these words for the rest of the process, wherever the interface speaks that language.</summary>
    /// <param name="language">The language, by its two letters.</param>
    /// <param name="words">The class in whose place they stand.</param>
    /// <param name="phrases">Names and words.</param>
    public static void Add(string language, Type words, params IEnumerable<(string Phrase, string Words)> phrases)
    {
        var library = words.Assembly.GetName();
        var assembly = CSharpCompilation.Create(
            library.Name + ".resources",
            [CSharpSyntaxTree.ParseText($"[assembly: System.Reflection.AssemblyCulture(\"{language}\"), System.Reflection.AssemblyVersion(\"{library.Version}\")]")],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new(OutputKind.DynamicallyLinkedLibrary));
        using var compiled = new MemoryStream();
        var result = assembly.Emit(compiled, manifestResources: [new($"{words.FullName}.{language}.resources", () => new MemoryStream(Resources(phrases)), isPublic: true)]);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));

        AssemblyLoadContext.Default.Resolving += (context, asked) =>
            asked.Name == assembly.AssemblyName && asked.CultureName == language ? context.LoadFromStream(new MemoryStream(compiled.ToArray())) : null;
    }

    private static byte[] Resources(IEnumerable<(string Phrase, string Words)> phrases)
    {
        using var stream = new MemoryStream();
        using (var writer = new ResourceWriter(stream))
        {
            foreach (var (phrase, words) in phrases)
                writer.AddResource(phrase, words);
        }
        return stream.ToArray();
    }
}
