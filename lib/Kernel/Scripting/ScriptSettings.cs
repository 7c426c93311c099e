using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NotebookCourse.Kernel.Cells;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>How pieces of the program are compiled, be it to run them or to answer what an editor asks about them.</summary>
internal sealed class ScriptSettings
{
    // Those of Polyglot Notebooks and a few more: its files must compile.
    private static readonly string[] Imports =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Linq", "System.Threading.Tasks",
        "System.IO", "System.Threading",
        typeof(DisplayExtensions).Namespace!,
    ];

    /// <summary>Settings for a notebook in the folder.</summary>
    public ScriptSettings(string workingDirectory)
    {
        Options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            concurrentBuild: false,
            sourceReferenceResolver: new SourceFileResolver([workingDirectory], workingDirectory),
            metadataReferenceResolver: new ReferencePaths(workingDirectory),
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);
        var documentation = new XmlDocumentation(FrameworkDocumentation.Files);
        References =
        [
            .. Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll")
                .Where(IsManaged)
                .Append(typeof(DisplayExtensions).Assembly.Location)
                .Select(file => MetadataReference.CreateFromFile(file, documentation: documentation)),
        ];
    }

    /// <summary>The language that cells are written in.</summary>
    public static CSharpParseOptions Parsing { get; } = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    /// <summary>The options of every piece but the first.</summary>
    public CSharpCompilationOptions Options { get; }

    /// <summary>The options of the first piece: later ones inherit its usings.</summary>
    public CSharpCompilationOptions FirstOptions => Options.WithUsings(Imports);

    /// <summary>What the first piece refers to, and by inheritance all others.</summary>
    public IReadOnlyList<MetadataReference> References { get; }

    /// <summary>The text as the piece that follows another one, or as the first.</summary>
    public CSharpCompilation Compile(string name, SyntaxTree tree, CSharpCompilation? previous) => CSharpCompilation.CreateScriptCompilation(
        name,
        tree,
        // Given again to later pieces, these would make memory grow with the square of the count.
        previous is null ? References : null,
        (previous is null ? FirstOptions : Options).WithScriptClassName(name),
        previous,
        returnType: typeof(object));

    /// <summary>The text as a piece to look at and not to run: what comes before it may have errors.</summary>
    public CSharpCompilation Analyze(string name, SyntaxTree tree, CSharpCompilation? previous)
    {
        // Given the previous piece at once, the compiler would look for all errors in it, and refuse if there are any.
        var alone = CSharpCompilation.CreateScriptCompilation(name, tree, null, Options.WithScriptClassName(name), returnType: typeof(object));
        return alone.WithScriptCompilationInfo(alone.ScriptCompilationInfo!.WithPreviousScriptCompilation(previous));
    }

    private static bool IsManaged(string file)
    {
        var name = Path.GetFileName(file);
        return name.StartsWith("System.", StringComparison.Ordinal) ? !name.Contains(".Native", StringComparison.Ordinal)
            : name is "Microsoft.CSharp.dll" or "Microsoft.VisualBasic.Core.dll" or "Microsoft.Win32.Primitives.dll" or "mscorlib.dll" or "netstandard.dll";
    }
}
