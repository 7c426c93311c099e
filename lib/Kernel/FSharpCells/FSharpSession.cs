using FSharp.Compiler.CodeAnalysis;
using FSharp.Compiler.Text;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Control;
using Microsoft.FSharp.Core;
using NotebookCourse.Kernel.Cells;
using static FSharp.Compiler.Interactive.Shell;

namespace NotebookCourse.Kernel.FSharpCells;

/// <summary>F# Interactive without its console: what it says of itself is thrown away, what it finds comes back.</summary>
/// <remarks>
/// A cell may have filled the thread pool with tasks that never end. The compiler needs the pool to load itself and a library
/// (<c>#r</c>), and waits for it then; cells after that are compiled on their own thread.
/// </remarks>
internal sealed class FSharpSession
{
    private const string Script = "cell.fsx";

    private readonly FsiEvaluationSession _interactive;
    private readonly FSharpParsingOptions _parsing;

    /// <summary>Loads the compiler and begins an empty program in the notebook's folder.</summary>
    public FSharpSession(string workingDirectory)
    {
        // What the compiler starts on threads of its own must not count as the cell's.
        using (ExecutionContext.SuppressFlow())
        {
            _interactive = FsiEvaluationSession.Create(
                FsiEvaluationSession.GetDefaultConfiguration(),
                ["fsi", "--quiet", "--nologo", "--noninteractive", "--parallelcompilation-", $"-r:{typeof(DisplayExtensions).Assembly.Location}"],
                TextReader.Null, TextWriter.Null, TextWriter.Null, collectible: null, legacyReferenceResolver: null);
        }
        _parsing = _interactive.InteractiveChecker.GetParsingOptionsFromCommandLineArgs(
            ListModule.OfSeq([Script]), ListModule.OfSeq<string>([]), isInteractive: true, isEditing: false).Item1;
        Evaluate($"#silentCd @\"{workingDirectory.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", Script);
        // Those of Polyglot Notebooks, whose files must compile, and ours.
        foreach (var opened in new[] { "System", "System.IO", "System.Text", typeof(DisplayExtensions).Namespace }) Evaluate($"open {opened}", Script);
    }

    /// <summary>The syntax of a text; also of one with errors, as far as it goes.</summary>
    public FSharpParseFileResults Parse(string text) => FSharpAsync.StartImmediateAsTask(
        _interactive.InteractiveChecker.ParseFile(Script, SourceText.ofString(text), _parsing, cache: false, userOpName: null),
        cancellationToken: null).GetAwaiter().GetResult();

    /// <summary>Compiles a text against all that has run before, and runs it on the calling thread.</summary>
    /// <remarks>Whatever ends it early, what was known before is known after: a new state is taken over at the end, whole.</remarks>
    public FSharpOutcome Evaluate(string text, string document)
    {
        var (result, found) = _interactive.EvalInteractionNonThrowing(text, document, cancellationToken: null);
        return result is FSharpChoice<FSharpOption<FsiValue>?, Exception>.Choice1Of2 { Item: var value }
            ? new FSharpOutcome(value?.Value, Failure: null, found)
            : new FSharpOutcome(Value: null, ((FSharpChoice<FSharpOption<FsiValue>?, Exception>.Choice2Of2)result).Item, found);
    }

    /// <summary>Whether something of the name has been declared.</summary>
    public bool Declares(string name) => _interactive.TryFindBoundValue(name) is not null;
}
