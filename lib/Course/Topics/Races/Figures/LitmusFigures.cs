using System.Runtime.InteropServices;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Races.Figures;

/// <summary>What came of a litmus test looks like.</summary>
public static class LitmusFigures
{
    /// <summary>A row for each outcome that was declared, and what this machine showed and could not have shown.</summary>
    public static Table Chart(this LitmusRun run) => new(
        Words.LitmusTitle(run.Name),
        [new(Words.OutcomeColumn), new(Words.TimesColumn, IsNumeric: true), new(Words.LitmusShareColumn, IsNumeric: true), new(Words.JudgementColumn), new(Words.ReasonColumn)],
        [.. run.Outcomes.Select(outcome => (string[])
            [outcome.Text, outcome.Count == 0 ? Words.NotSeen : Number.Whole(outcome.Count), ShareOf(outcome, run), Describe(outcome.Judgement), outcome.Reason])],
        string.Join(' ', Sentences(run)));

    private static string Describe(Judgement judgement) => judgement switch
    {
        Judgement.Acceptable => Words.JudgedAcceptable,
        Judgement.Interesting => Words.JudgedInteresting,
        _ => Words.JudgedForbidden,
    };

    private static string ShareOf(LitmusOutcome outcome, LitmusRun run) => $"{Number.Digits(100.0 * outcome.Count / run.Times)}\u00a0%";

    private static IEnumerable<string> Sentences(LitmusRun run)
    {
        var times = Number.Whole(run.Times);
        yield return run.Passed ? Words.LitmusPassed(times) : Words.LitmusFailed(times, Names(run.Seen(Judgement.Forbidden)));
        var interesting = run.Outcomes.Where(outcome => outcome.Judgement == Judgement.Interesting).ToLookup(outcome => outcome.Count > 0);
        if (interesting[true].Any()) yield return Words.LitmusShown(Names(interesting[true]));
        if (interesting[false].Any()) yield return Words.LitmusNotShown(Names(interesting[false]));
        if (run.Processors == 1) yield return Words.LitmusOneProcessor;
        yield return Order(run.Architecture);
    }

    private static string Names(IEnumerable<LitmusOutcome> outcomes) => string.Join("; ", outcomes.Select(outcome => outcome.Text));

    // Intel's and AMD's manuals promise the one (total store order), Arm's the other.
    private static string Order(Architecture architecture) => architecture switch
    {
        Architecture.X64 or Architecture.X86 => Words.LitmusStrongOrder($"{architecture}"),
        Architecture.Arm64 or Architecture.Arm => Words.LitmusWeakOrder($"{architecture}"),
        _ => Words.LitmusOtherOrder($"{architecture}"),
    };
}
