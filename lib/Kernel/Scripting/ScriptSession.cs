using System.Runtime.InteropServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using NotebookCourse.Kernel.Cells;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>The growing C# program of which each cell is the next piece.</summary>
internal sealed class ScriptSession
{
    private static readonly string[] Imports =
    [
        "System", "System.Linq", "System.Collections.Generic", "System.IO", "System.Threading", "System.Threading.Tasks",
        typeof(DisplayExtensions).Namespace!,
    ];

    private ScriptState<object> _state;

    /// <summary>Starts an empty program; the first compilation, which loads the compiler, happens here.</summary>
    public ScriptSession(string workingDirectory)
    {
        var options = ScriptOptions.Default
            .WithReferences(References())
            .WithImports(Imports)
            .WithMetadataResolver(ScriptMetadataResolver.Default.WithBaseDirectory(workingDirectory))
            .WithSourceResolver(ScriptSourceResolver.Default.WithBaseDirectory(workingDirectory))
            .WithOptimizationLevel(OptimizationLevel.Release)
            .WithEmitDebugInformation(true)
            .WithFileEncoding(Encoding.UTF8)
            .WithAllowUnsafe(true);
        _state = Start(CSharpScript.Create<object>("", options));
    }

    /// <summary>Compiles the next piece against all that has run before.</summary>
    /// <exception cref="CellErrorException">The compiler refuses it.</exception>
    public Script<object> Compile(ScriptPart part)
    {
        // The options must be null here: Roslyn would otherwise hold every reference once more for each piece.
        var script = _state.Script.ContinueWith<object>($"#line {part.FirstLine} \"{part.Document}\"\n{part.Text}", options: null);
        SequentialCompilation.Prepare(script);
        var errors = script.Compile().Where(found => found.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0 ? script : throw new CellErrorException(CompileErrors.Report(errors, part));
    }

    /// <summary>Runs a compiled piece to its end on the calling thread, which waits where the piece awaits.</summary>
    /// <returns>What it ended in; its <see cref="ScriptState.Exception"/> if it threw.</returns>
    public ScriptState<object> Run(Script<object> script)
    {
        var state = script.RunFromAsync(_state, static _ => true).GetAwaiter().GetResult();
        // Also after an exception: what the piece declared before it threw stays.
        _state = state;
        return state;
    }

    private static ScriptState<object> Start(Script<object> first) => first.RunAsync().GetAwaiter().GetResult();

    private static IEnumerable<MetadataReference> References()
    {
        foreach (var file in Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll"))
            if (IsManaged(file))
                yield return MetadataReference.CreateFromFile(file);
        yield return MetadataReference.CreateFromFile(typeof(DisplayExtensions).Assembly.Location);
    }

    private static bool IsManaged(string file)
    {
        var name = Path.GetFileName(file);
        return name.StartsWith("System.", StringComparison.Ordinal) ? !name.Contains(".Native", StringComparison.Ordinal)
            : name is "Microsoft.CSharp.dll" or "netstandard.dll" or "mscorlib.dll" or "Microsoft.Win32.Primitives.dll" or "Microsoft.VisualBasic.Core.dll";
    }
}
