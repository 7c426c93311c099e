using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NotebookCourse.Kernel.Running;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>The growing C# program of which each cell is the next piece, a submission in Roslyn's words.</summary>
/// <remarks>
/// Built on Roslyn's script compilations and not on its <c>Script</c> class, which compiles in parallel on the thread
/// pool: a cell that fills the pool would keep every later cell from compiling. It also forgets the variables
/// of a piece that is stopped.
/// </remarks>
internal sealed class ScriptSession : IProgram
{
    private volatile CSharpCompilation? _previous;
    private int _count;

    // Each piece puts its variables into the slot with its number and finds those of earlier pieces there; slot 0 is
    // for a host object, which we have not.
    private object?[] _slots = new object?[16];
    private int _filled = 1;

    /// <summary>Starts an empty program; the compiler is loaded and warmed up here.</summary>
    public ScriptSession(ScriptSettings settings)
    {
        Settings = settings;
        Run(Compile(new ScriptPart("\"\".ToString()", File: null, CellId: 0)));
    }

    /// <summary>How its pieces are compiled.</summary>
    public ScriptSettings Settings { get; }

    /// <summary>Where its pieces and their libraries are loaded.</summary>
    public SubmissionLoader Loader { get; } = new();

    /// <summary>The latest piece that has run: what the next one is compiled against.</summary>
    public CSharpCompilation? Latest => _previous;

    /// <summary>What has run and can be referred to.</summary>
    public KnownPieces Known { get; } = new();

    /// <summary>Compiles the next piece against all that has run before.</summary>
    /// <exception cref="CellErrorException">The compiler refuses it.</exception>
    public Submission Compile(ScriptPart part)
    {
        var plain = Compilation(Parse(part));
        using MemoryStream code = new(), symbols = new();
        var errors = Errors(plain.SyntaxTrees[^1].GetDiagnostics());
        var compilation = plain;
        if (errors.Count == 0)
        {
            compilation = Compilation(StopPointRewriter.Rewrite(plain));
            errors = Errors(compilation.Emit(code, symbols, options: EntryStopPoints.Emitting).Diagnostics);
        }
        if (errors.Count > 0)
        {
            // Looked for once more in the text as the learner wrote it, where they have their true places.
            if (Errors(plain.GetDiagnostics()) is { Count: > 0 } placed) throw new CellErrorException(CompileErrors.Report(placed, part));
            // The compiler has the last word on whether stop points may be there, and on what only shows when code is written.
            compilation = plain;
            code.SetLength(0);
            symbols.SetLength(0);
            errors = Errors(plain.Emit(code, symbols, options: EntryStopPoints.Emitting).Diagnostics);
            if (errors.Count > 0) throw new CellErrorException(CompileErrors.Report(errors, part));
        }
        EntryStopPoints.Set(code, GpuCode.ClassesIn(plain.SyntaxTrees[^1]));
        return new Submission(part.Text, compilation, Loader.Load(compilation, code, symbols, part));
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

    /// <inheritdoc/>
    public bool Declares(string name)
    {
        for (var piece = _previous; piece is not null; piece = piece.ScriptCompilationInfo?.PreviousScriptCompilation)
            if (piece.ScriptClass?.GetMembers(name).IsEmpty == false)
                return true;
        return false;
    }

    IPiece IProgram.Compile(ScriptPart part) => new Piece(this, Compile(part));

    private void Keep(Submission submission)
    {
        if (submission.HasCode && _slots[_filled] is null) return;
        if (submission.HasCode) _filled++;
        _previous = submission.Compilation;
        Known.Add(submission.Compilation, submission.Text);
    }

    private CSharpCompilation Compilation(SyntaxTree tree) =>
        Settings.Compile(string.Create(CultureInfo.InvariantCulture, $"Submission#{_count++}"), tree, _previous);

    // A #line and not the tree's path says where the text comes from: for a path the compiler computes a checksum, and
    // waits for the thread pool to do so.
    private static SyntaxTree Parse(ScriptPart part) => CSharpSyntaxTree.ParseText(
        SourceText.From($"#line {part.FirstLine} \"{part.Document}\"\n{part.Text}", Encoding.UTF8), ScriptSettings.Parsing);

    private static List<Diagnostic> Errors(IEnumerable<Diagnostic> found) => [.. found.Where(one => one.Severity == DiagnosticSeverity.Error)];

    private sealed class Piece(ScriptSession session, Submission submission) : IPiece
    {
        public object? Run(RunningCell cell)
        {
            cell.BeginCode();
            return session.Run(submission);
        }

        public bool HasResult(object? value) => submission.HasResult(value);
    }
}
