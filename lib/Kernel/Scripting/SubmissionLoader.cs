using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Loads compiled pieces, and the assemblies that they refer to, apart from the kernel's own.</summary>
/// <remarks>A library finds its dependencies beside it, in its own versions, whatever versions the kernel uses.</remarks>
internal sealed class SubmissionLoader() : AssemblyLoadContext("cells")
{
    private readonly Dictionary<string, Assembly> _submissions = [];
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _folders = [];

    /// <summary>Loads a piece.</summary>
    /// <returns>What runs it; null if it has nothing to run.</returns>
    public Func<object?[], Task<object?>>? Load(CSharpCompilation compilation, MemoryStream code, MemoryStream symbols, ScriptPart part)
    {
        foreach (var reference in compilation.DirectiveReferences) Register(compilation, reference);
        // Of a piece that holds nothing but directives and usings, the compiler makes no assembly.
        if (code.Length == 0 || compilation.GetEntryPoint(CancellationToken.None) is not { } entry) return null;
        (code.Position, symbols.Position) = (0, 0);
        var assembly = LoadFromStream(code, symbols);
        _submissions[assembly.GetName().Name!] = assembly;
        PieceSymbols.Keep(assembly, symbols.ToArray(), part, compilation.SyntaxTrees[^1]);
        return assembly.GetType(entry.ContainingType.MetadataName, throwOnError: true)!
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
    }

    /// <summary>From here on an assembly is found, and those beside it.</summary>
    public void Register(string assembly, string path)
    {
        _paths[assembly] = path;
        var folder = Path.GetDirectoryName(path)!;
        if (!_folders.Contains(folder)) _folders.Add(folder);
    }

    /// <summary>A library that has been registered, or lies beside one; null if there is none of that name.</summary>
    public Assembly? Find(AssemblyName assemblyName) => Load(assemblyName);

    /// <summary>Loads every library that has been registered, and lets it set itself up.</summary>
    public void LoadAll()
    {
        foreach (var name in _paths.Keys.ToList())
            RuntimeHelpers.RunModuleConstructor(LoadFromAssemblyName(new AssemblyName(name)).ManifestModule.ModuleHandle);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        if (_submissions.TryGetValue(name, out var submission)) return submission;
        // What the kernel shares with cells must be the same for both.
        if (IsShared(name)) return null;
        if (_paths.TryGetValue(name, out var path)) return LoadFromAssemblyPath(path);
        return _folders.Select(folder => Path.Combine(folder, name + ".dll")).FirstOrDefault(File.Exists) is { } beside
            ? LoadFromAssemblyPath(beside)
            : null;
    }

    private static bool IsShared(string name) =>
        name is "Microsoft.DotNet.Interactive.Formatting" or "Microsoft.AspNetCore.Html.Abstractions" or "FSharp.Core"
        || name.StartsWith("NotebookCourse.Kernel", StringComparison.Ordinal)
        || name == "NotebookCourse.Notebooks";

    private void Register(CSharpCompilation compilation, MetadataReference reference)
    {
        if (reference is not PortableExecutableReference { FilePath: { } path }) return;
        // A file need not be named after the assembly in it.
        if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly) Register(assembly.Identity.Name, path);
    }
}
