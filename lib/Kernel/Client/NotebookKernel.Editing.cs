using NotebookCourse.Kernel.Editing;
using NotebookCourse.Kernel.Protocol;

namespace NotebookCourse.Kernel.Client;

// What an editor asks. Each question is answered from the live session by threads of the process's own, also while a
// cell runs; a process that is dead, or too busy, answers nothing.
public sealed partial class NotebookKernel
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(3);

    // Nobody waits for squiggles, and an editor asks for them once for each text: a late answer is better than none.
    private static readonly TimeSpan DiagnosisLimit = TimeSpan.FromMinutes(1);

    /// <summary>What could be written at the position.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="position">The offset in its text.</param>
    /// <param name="typed">The character that was just typed before the position; null if the learner asks for completion.</param>
    /// <param name="cancellation">Ends the wait; the answer is then empty.</param>
    public async Task<Completions> CompleteAsync(EditedCell cell, int position, char? typed = null, CancellationToken cancellation = default) =>
        await _process.AskAsync<Completions>(KernelMethods.Complete, Question(cell, position, typed), cancellation) ?? Completions.None;

    /// <summary>The documentation of an item that <see cref="CompleteAsync"/> offered at the same position; null if there is none.</summary>
    public Task<string?> DocumentAsync(EditedCell cell, int position, string label, CancellationToken cancellation = default) =>
        _process.AskAsync<string>(KernelMethods.Document, Question(cell, position, label: label), cancellation);

    /// <summary>What stands at the position; null if it is nothing that has a name.</summary>
    public Task<Description?> DescribeAsync(EditedCell cell, int position, CancellationToken cancellation = default) =>
        _process.AskAsync<Description>(KernelMethods.Describe, Question(cell, position), cancellation);

    /// <summary>The ways to write the call in which the position stands; null if it stands in none.</summary>
    public Task<SignatureHelp?> HelpWithSignatureAsync(EditedCell cell, int position, CancellationToken cancellation = default) =>
        _process.AskAsync<SignatureHelp>(KernelMethods.HelpWithSignature, Question(cell, position), cancellation);

    /// <summary>What the compiler objects to in the cell, in the order of the text.</summary>
    public async Task<IReadOnlyList<Squiggle>> DiagnoseAsync(EditedCell cell, CancellationToken cancellation = default) =>
        await _process.AskAsync<IReadOnlyList<Squiggle>>(KernelMethods.Diagnose, Question(cell, limit: DiagnosisLimit), cancellation) ?? [];

    /// <summary>Whether the cell can be run as it stands; null if no answer comes.</summary>
    public Task<Completeness?> JudgeAsync(EditedCell cell, CancellationToken cancellation = default) =>
        _process.AskAsync<Completeness>(KernelMethods.Judge, Question(cell), cancellation);

    private EditQuestion Question(EditedCell cell, int position = 0, char? typed = null, string label = "", TimeSpan? limit = null) =>
        new(cell, (int)(limit ?? _options.AnswerLimit ?? AnswerLimit).TotalMilliseconds, position, typed, label);
}
