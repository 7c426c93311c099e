using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NotebookCourse.Kernel.Cells;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>The growing C# program of which each cell is the next piece, a submission in Roslyn's words.</summary>
/// <remarks>
/// Built on Roslyn's script compilations and not on its <c>Script</c> class, which compiles in parallel on the thread
/// pool: a cell that fills the pool would keep every later cell from compiling. It also forgets the variables
/// of a piece that is aborted.
/// </remarks>
internal sealed class ScriptSession
{
    private static readonly string[] Imports =
    [
        "System", "System.Linq", "System.Collections.Generic", "System.IO", "System.Threading", "System.Threading.Tasks",
        typeof(DisplayExtensions).Namespace!,
    ];

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    private readonly CSharpCompilationOptions _options;
    private readonly SubmissionLoader _loader = new();
    private CSharpCompilation? _previous;
    private int _count;

    // Each piece puts its variables into the slot with its number and finds those of earlier pieces there; slot 0 is
    // for a host object, which we have not.
    private object?[] _slots = new object?[16];
    private int _filled = 1;

    /// <summary>Starts an empty program; the compiler is loaded and warmed up here.</summary>
    public ScriptSession(string workingDirectory)
    {
        _options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            concurrentBuild: false,
            sourceReferenceResolver: new SourceFileResolver([workingDirectory], workingDirectory),
            metadataReferenceResolver: new ReferencePaths(workingDirectory),
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);
        Run(Compile(new ScriptPart("\"\".ToString()", File: null, CellId: 0)));
    }

    /// <summary>Compiles the next piece against all that has run before.</summary>
    /// <exception cref="CellErrorException">The compiler refuses it.</exception>
    public Submission Compile(ScriptPart part)
    {
        var tree = Parse(part);
        using MemoryStream code = new(), symbols = new();
        var errors = Errors(tree.GetDiagnostics());
        var compilation = Compilation(StopPointRewriter.Rewrite(tree));
        if (errors.Count == 0) errors = Errors(compilation.Emit(code, symbols).Diagnostics);
        // Looked for once more in the text as the learner wrote it, where they have their true places.
        if (errors.Count > 0 && Errors(Compilation(tree).GetDiagnostics()) is { Count: > 0 } placed) errors = placed;
        if (errors.Count > 0) throw new CellErrorException(CompileErrors.Report(errors, part));
        return new Submission(compilation, _loader.Load(compilation, code, symbols));
    }

    /// <summary>Runs a compiled piece to its end on the calling thread, which waits where the piece awaits.</summary>
    /// <returns>The value in which it ended, or null.</returns>
    public object? Run(Submission submission)
    {
        if (_filled == _slots.Length) Array.Resize(ref _slots, 2 * _slots.Length);
        try
        {
            return submission.Start(_slots).GetAwaiter().GetResult();
        }
        finally
        {
            // However it ended, what it declared until then stays.
            Keep(submission);
        }
    }

    private void Keep(Submission submission)
    {
        if (submission.HasCode && _slots[_filled] is null) return;
        if (submission.HasCode) _filled++;
        _previous = submission.Compilation;
    }

    private CSharpCompilation Compilation(SyntaxTree tree)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Submission#{_count++}");
        var first = _previous is null;
        return CSharpCompilation.CreateScriptCompilation(
            name,
            tree,
            // Later pieces inherit these; giving them again would make memory grow with the square of the count.
            first ? References() : null,
            _options.WithScriptClassName(name).WithUsings(first ? Imports : []),
            _previous,
            returnType: typeof(object));
    }

    // A #line and not the tree's path says where the text comes from: for a path the compiler computes a checksum, and
    // waits for the thread pool to do so.
    private static SyntaxTree Parse(ScriptPart part) => CSharpSyntaxTree.ParseText(
        SourceText.From($"#line {part.FirstLine} \"{part.Document}\"\n{part.Text}", Encoding.UTF8), Parsing);

    private static List<Diagnostic> Errors(IEnumerable<Diagnostic> found) => [.. found.Where(one => one.Severity == DiagnosticSeverity.Error)];

    private static IEnumerable<MetadataReference> References() =>
        Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll")
            .Where(IsManaged)
            .Append(typeof(DisplayExtensions).Assembly.Location)
            .Select(file => MetadataReference.CreateFromFile(file));

    private static bool IsManaged(string file)
    {
        var name = Path.GetFileName(file);
        return name.StartsWith("System.", StringComparison.Ordinal) ? !name.Contains(".Native", StringComparison.Ordinal)
            : name is "Microsoft.CSharp.dll" or "Microsoft.VisualBasic.Core.dll" or "Microsoft.Win32.Primitives.dll" or "mscorlib.dll" or "netstandard.dll";
    }
}
