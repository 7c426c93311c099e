using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookCourse.Tests.Primitives.Collections.Mutants;

/// <summary>A primitive with one thing broken: its own source with one passage changed, compiled.</summary>
/// <remarks>So a mutant cannot grow unlike the primitive, and one whose passage is gone is an error.</remarks>
/// <param name="Primitive">The name of its class, and of its file if no other is named.</param>
/// <param name="Name">What is broken.</param>
/// <param name="Passage">The text that is changed; it must occur once.</param>
/// <param name="Change">What it becomes.</param>
/// <param name="CaughtBy">The check that must fail.</param>
public sealed record Mutant(string Primitive, string Name, string Passage, string Change, string CaughtBy)
{
    private static readonly MetadataReference[] References = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileNameWithoutExtension(path) != OurName)
        .Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly SyntaxTree Usings = CSharpSyntaxTree.ParseText(
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;");

    /// <summary>The files that are compiled: first the one that is changed.</summary>
    public IReadOnlyList<string> Files { get; init; } = [Primitive];

    private static string OurName => typeof(Mutant).Assembly.GetName().Name!;

    /// <summary>The broken class.</summary>
    public Type Compile()
    {
        var sources = Files.Select(file => File.ReadAllText(Repository.At($"lib/Course/Primitives/{file}.cs"))).ToArray();
        var places = sources[0].Split(Passage).Length - 1;
        if (places != 1) throw new InvalidOperationException($"The passage of mutant {Name} must occur once in {Files[0]}.cs, but does {places} times: {Passage}");
        sources[0] = sources[0].Replace(Passage, Change, StringComparison.Ordinal);
        // It carries our name, because the library shows its internals to that; a load context of its own keeps the two apart.
        var compilation = CSharpCompilation.Create(
            OurName,
            [Usings, .. sources.Select(source => CSharpSyntaxTree.ParseText(source))],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        using var bytes = new MemoryStream();
        var emitted = compilation.Emit(bytes);
        if (!emitted.Success) throw new InvalidOperationException($"Mutant {Name} does not compile: {string.Join("; ", emitted.Diagnostics.Where(each => each.Severity == DiagnosticSeverity.Error))}");
        bytes.Position = 0;
        return new AssemblyLoadContext(Name).LoadFromStream(bytes).GetTypes().Single(type => type.Name.Split('`')[0] == Primitive && type.IsPublic);
    }

    public override string ToString() => Name;
}
