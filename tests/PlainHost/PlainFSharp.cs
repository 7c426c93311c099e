using Microsoft.FSharp.Core;
using static FSharp.Compiler.Interactive.Shell;

namespace NotebookCourse.PlainHost;

/// <summary>The F# cells of a notebook: F# Interactive, of a version that an older host has, in the notebook's folder.</summary>
internal sealed class PlainFSharp : IPlainLanguage
{
    // Starting it takes seconds, which a notebook without F# does not pay.
    private readonly Lazy<FsiEvaluationSession> _interactive = new(static () => FsiEvaluationSession.Create(
        FsiEvaluationSession.GetDefaultConfiguration(),
        ["fsi", "--quiet", "--nologo", "--noninteractive"],
        TextReader.Null, TextWriter.Null, TextWriter.Null, collectible: null, legacyReferenceResolver: null));

    /// <inheritdoc/>
    public async Task<object?> RunAsync(string source)
    {
        var code = PlainImport.FindIn(source) is { } import ? await File.ReadAllTextAsync(import) : source;
        var (result, found) = _interactive.Value.EvalInteractionNonThrowing(code, "cell.fsx", cancellationToken: null);
        return result is FSharpChoice<FSharpOption<FsiValue>?, Exception>.Choice2Of2 { Item: var failure }
            ? throw new InvalidOperationException(string.Join('\n', found.Select(one => one.ToString()).Append(failure.Message)), failure)
            : ((FSharpChoice<FSharpOption<FsiValue>?, Exception>.Choice1Of2)result).Item?.Value.ReflectionValue;
    }
}
