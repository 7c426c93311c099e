using NotebookCourse.Kernel.Editing;
using NotebookCourse.Kernel.Protocol;
using NotebookCourse.Kernel.Scripting;

namespace NotebookCourse.Kernel.Analysis;

/// <summary>Answers what an editor asks about a cell, by what has run, what the cells above declare, and the cell itself.</summary>
internal sealed class LanguageService(ScriptSession session, CellParts parts)
{
    private SessionDocuments? _documents;
    private readonly CompletionAnswers _completions = new();

    /// <summary>What could be written.</summary>
    public async Task<Completions?> CompleteAsync(EditQuestion question, CancellationToken cancellation) =>
        Place(question) is { } place ? await _completions.ListAsync(place, question.Typed, cancellation).ConfigureAwait(false) : null;

    /// <summary>The documentation of one such thing.</summary>
    public async Task<string?> DocumentAsync(EditQuestion question, CancellationToken cancellation) =>
        Place(question) is { } place ? await _completions.DescribeAsync(place, question.Label, cancellation).ConfigureAwait(false) : null;

    /// <summary>What stands there.</summary>
    public async Task<Description?> DescribeAsync(EditQuestion question, CancellationToken cancellation) =>
        Place(question) is { } place ? await DescriptionAnswers.DescribeAsync(place, cancellation).ConfigureAwait(false) : null;

    /// <summary>The ways to write the call.</summary>
    public async Task<SignatureHelp?> HelpWithSignatureAsync(EditQuestion question, CancellationToken cancellation) =>
        Place(question) is { } place ? await SignatureAnswers.HelpAsync(place, cancellation).ConfigureAwait(false) : null;

    /// <summary>What the compiler objects to.</summary>
    public Task<IReadOnlyList<Squiggle>?> DiagnoseAsync(EditQuestion question, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Squiggle>?>(DiagnosticAnswers.Find(session, new EditedParts(parts, question.Cell), cancellation));

    /// <summary>Whether the cell is whole.</summary>
    public static Task<Completeness?> JudgeAsync(EditQuestion question, CancellationToken cancellation) =>
        Task.FromResult<Completeness?>(CompletenessAnswers.Judge(question.Cell.Source, cancellation));

    // Null where there is no C#: outside the text, or in a line that is for the kernel.
    private Place? Place(EditQuestion question)
    {
        var edited = new EditedParts(parts, question.Cell);
        return edited.IsCode(question.Position) ? new Place((_documents ??= new SessionDocuments(session)).Open(edited), question.Position) : null;
    }
}
