using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving.Seeing;

/// <summary>Programs in plain C#, compiled as a cell is: into memory, and nowhere else.</summary>
internal static class PlainCode
{
    private const string Usings = """
        using System; using System.Collections.Generic; using System.Collections.Concurrent; using System.Linq; using System.Runtime.CompilerServices; using System.Threading; using System.Threading.Tasks;
        using NotebookCourse.Interleaving; using NotebookCourse.Primitives; using NotebookCourse.Topics.Deadlocks; using NotebookCourse.Topics.Locks.Exercises; using NotebookCourse.Topics.Races.Exercises;
        """;

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(Explorer).Assembly.Location).Select(file => MetadataReference.CreateFromFile(file)),
    ];

    private static readonly ConditionalWeakTable<Assembly, byte[]> Symbols = [];

    // As a host does that has the symbols of its cells.
    static PlainCode() => AppContext.SetData(HostContext.SymbolsKey, (Func<Assembly, byte[]?>)(static assembly => Symbols.TryGetValue(assembly, out var image) ? image : null));

    /// <summary>Compiles a program.</summary>
    /// <param name="body">The body of a method that returns a <see cref="Scenario"/>; its lines are those of a document <c>cell-0</c>.</param>
    /// <param name="members">What stands beside that method in its class.</param>
    /// <param name="optimised">Whether as a release build.</param>
    public static Func<Scenario> Compile(string body, string members = "", bool optimised = false) => Compile([(body, members)], optimised)[0];

    /// <summary>Compiles several programs at once, which takes hardly longer.</summary>
    public static Func<Scenario>[] Compile(IReadOnlyList<(string Body, string Members)> programs, bool optimised)
    {
        var classes = programs.Select((program, number) =>
            $"public static class Cell{number} {{\n#line 1 \"members-{number}\"\n{program.Members}\n#line hidden\npublic static Scenario Program()\n{{\n#line 1 \"cell-{number}\"\n{program.Body}\n}} }}");
        var texts = programs.SelectMany((program, number) => new[] { Text($"cell-{number}", program.Body), Text($"members-{number}", program.Members) });
        var cells = Load(string.Join('\n', classes), optimised, [.. texts]);
        return [.. programs.Select((_, number) => cells.GetType($"Cell{number}")!.GetMethod("Program")!.CreateDelegate<Func<Scenario>>())];
    }

    /// <summary>Compiles code as a cell is.</summary>
    /// <param name="source">Classes.</param>
    /// <param name="optimised">Whether as a release build.</param>
    /// <param name="texts">The documents that its lines name.</param>
    public static Assembly Load(string source, bool optimised, params EmbeddedText[] texts)
    {
        var (image, symbols) = Emit(source, optimised, texts);
        var cells = Assembly.Load(image);
        Symbols.Add(cells, symbols);
        return cells;
    }

    /// <summary>The same, so that the text of its lines is known.</summary>
    public static Assembly LoadWithText(string source) => Load($"#line 1 \"cell\"\n{source}", optimised: true, Text("cell", source));

    /// <summary>Compiles code as a project of its own is.</summary>
    /// <param name="source">Classes.</param>
    /// <param name="file">Where the assembly is to lie; its symbols lie beside it.</param>
    public static Assembly LoadFrom(string source, string file)
    {
        var (image, symbols) = Emit(source, optimised: true);
        File.WriteAllBytes(file, image);
        File.WriteAllBytes(Path.ChangeExtension(file, ".pdb"), symbols);
        return Assembly.LoadFrom(file);
    }

    private static (byte[] Image, byte[] Symbols) Emit(string source, bool optimised, params EmbeddedText[] texts)
    {
        var compilation = CSharpCompilation.Create(
            "cell" + Guid.NewGuid().ToString("N"), [CSharpSyntaxTree.ParseText($"{Usings}\n{source}", cancellationToken: TestContext.Current.CancellationToken)], References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: optimised ? OptimizationLevel.Release : OptimizationLevel.Debug, allowUnsafe: true));
        using MemoryStream stream = new(), symbols = new();
        var result = compilation.Emit(
            stream, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb), embeddedTexts: texts, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return (stream.ToArray(), symbols.ToArray());
    }

    private static EmbeddedText Text(string document, string text) => EmbeddedText.FromSource(document, SourceText.From(text, Encoding.UTF8));
}
