using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookCourse.Tests.Primitives.Mutants;

/// <summary>All mutants, compiled at once from the primitives' own sources: what is not broken on purpose is the real thing.</summary>
internal static class MutantAssembly
{
    private static readonly Lazy<Assembly> Compiled = new(Compile);

    /// <summary>The class of a mutant.</summary>
    public static Type TypeOf(Mutant mutant) => Compiled.Value.GetTypes()
        .Single(type => type.IsPublic && type.Namespace == mutant.Namespace && type.Name.Split('`')[0] == mutant.Primitive);

    private static Assembly Compile()
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "NotebookCourse.dll" or "netstandard.dll" || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        // The name by which the library lets them see what is internal.
        var compilation = CSharpCompilation.Create("NotebookCourse.Tests.Mutants", [Usings, .. AllMutants.All.SelectMany(Trees)], references, options);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics.Where(each => each.Severity == DiagnosticSeverity.Error)));
        return Assembly.Load(image.ToArray());
    }

    private static SyntaxTree Usings { get; } = CSharpSyntaxTree.ParseText(
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks; global using NotebookCourse.Primitives;");

    private static IEnumerable<SyntaxTree> Trees(Mutant mutant) => mutant.ReadSources().Select(source => CSharpSyntaxTree.ParseText(
        source.Replace("namespace NotebookCourse.Primitives;", $"namespace {mutant.Namespace};", StringComparison.Ordinal).Replace(mutant.From, mutant.To, StringComparison.Ordinal)));
}
