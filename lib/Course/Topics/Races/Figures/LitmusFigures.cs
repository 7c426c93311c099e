using System.Runtime.InteropServices;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Races.Figures;

/// <summary>What came of a litmus test looks like.</summary>
public static class LitmusFigures
{
    /// <summary>A row for each outcome that was declared, and what this machine showed and could not have shown.</summary>
    public static Table Chart(this LitmusRun run) => new(
        RacesWords.LitmusTitle.With(run.Name),
        [new(RacesWords.OutcomeColumn), new(FiguresWords.TimesColumn, IsNumeric: true), new(RacesWords.LitmusShareColumn, IsNumeric: true), new(RacesWords.JudgementColumn), new(RacesWords.ReasonColumn)],
        [.. run.Outcomes.Select(outcome => (string[])
            [outcome.Text, outcome.Count == 0 ? FiguresWords.NotSeen : Number.Whole(outcome.Count), ShareOf(outcome, run), Describe(outcome.Judgement), outcome.Reason])],
        string.Join(' ', Sentences(run)));

    private static string Describe(Judgement judgement) => judgement switch
    {
        Judgement.Acceptable => RacesWords.JudgedAcceptable,
        Judgement.Interesting => RacesWords.JudgedInteresting,
        _ => RacesWords.JudgedForbidden,
    };

    private static string ShareOf(LitmusOutcome outcome, LitmusRun run) => $"{Number.Digits(100.0 * outcome.Count / run.Times)}\u00a0%";

    private static IEnumerable<string> Sentences(LitmusRun run)
    {
        var times = Number.Whole(run.Times);
        yield return run.Passed ? RacesWords.LitmusPassed.With(times) : RacesWords.LitmusFailed.With(times, Names(run.Seen(Judgement.Forbidden)));
        var interesting = run.Outcomes.Where(outcome => outcome.Judgement == Judgement.Interesting).ToLookup(outcome => outcome.Count > 0);
        if (interesting[true].Any()) yield return RacesWords.LitmusShown.With(Names(interesting[true]));
        if (interesting[false].Any()) yield return RacesWords.LitmusNotShown.With(Names(interesting[false]));
        if (run.Processors == 1) yield return RacesWords.LitmusOneProcessor;
        yield return Order(run.Architecture);
    }

    private static string Names(IEnumerable<LitmusOutcome> outcomes) => string.Join("; ", outcomes.Select(outcome => outcome.Text));

    // Intel's and AMD's manuals promise the one (total store order), Arm's the other.
    private static string Order(Architecture architecture) => architecture switch
    {
        Architecture.X64 or Architecture.X86 => RacesWords.LitmusStrongOrder.With($"{architecture}"),
        Architecture.Arm64 or Architecture.Arm => RacesWords.LitmusWeakOrder.With($"{architecture}"),
        _ => RacesWords.LitmusOtherOrder.With($"{architecture}"),
    };
}
