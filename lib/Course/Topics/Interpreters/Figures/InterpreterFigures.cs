using NotebookCourse.Experiments;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Interpreters.Figures;

/// <summary>What a tiny interpreter with a global lock looks like.</summary>
public static class InterpreterFigures
{
    // From here on the lock is as good as never free.
    private const double AlwaysHeld = 0.9;

    // So few choices say nothing about who is chosen.
    private const int FewChoices = 5;

    private static readonly LockState[] States = Enum.GetValues<LockState>();

    /// <summary>A lane for each thread: when it held the lock, stood in line for it, or did without it.</summary>
    public static GanttChart Chart(this LockRun run) => new(
        InterpretersWords.LockTitle,
        [.. run.Threads.Index().Select(thread => new GanttLane(
            FiguresWords.ThreadNumbered.With(thread.Index + 1),
            [.. thread.Item.Select(span => new GanttSpan(span.Start, span.End, NameOf(span)))]))],
        string.Join(' ', Sentences(run)),
        [.. States.Select(state => NameOf(new(state, state == LockState.Holds, 0, 0))), NameOf(new(LockState.Waits, true, 0, 0)), NameOf(new(LockState.RunsNative, true, 0, 0))]);

    /// <summary>The line in front of the lock at a few moments: who has it, and who stands there.</summary>
    public static LineFigure Line(this LockRun run) => new(run);

    /// <summary>How long a thread takes to react, against the switch interval, beside one that computes.</summary>
    public static LineChart Chart(this ConvoyEffect convoy)
    {
        const double milliseconds = 1e3;
        return new(
            InterpretersWords.ConvoyTitle,
            new(InterpretersWords.ConvoyInterval, "ms"),
            new(InterpretersWords.ConvoyReaction, "ms"),
            [
                new(InterpretersWords.ConvoyBeside, [.. convoy.Beside.Select(each => new LinePoint(each.Interval, each.Seconds.Median * milliseconds, each.Seconds.LowerQuartile * milliseconds, each.Seconds.UpperQuartile * milliseconds))]),
                new(InterpretersWords.ConvoyAlone, [.. convoy.Beside.Select(each => new LinePoint(each.Interval, convoy.Alone.Median * milliseconds))]),
                new(InterpretersWords.ConvoyLaw, [.. convoy.Beside.Select(each => new LinePoint(each.Interval, each.Interval))], LineKind.Law),
            ],
            InterpretersWords.ConvoyFinding.With(Duration.Text(convoy.Alone.Median), Duration.Text(convoy.Usual.Median), Number.Digits(convoy.Usual.Median / convoy.Alone.Median), convoy.Alone.Count));
    }

    internal static string NameOf(LockSpan span) => (span.State, span.HasLock) switch
    {
        (LockState.Holds, _) => InterpretersWords.LockHolds,
        (LockState.StandsInLine, _) => InterpretersWords.LockInLine,
        (LockState.Waits, false) => InterpretersWords.LockWaits,
        (LockState.Waits, true) => InterpretersWords.LockWaitsHolding,
        (_, false) => InterpretersWords.LockNative,
        _ => InterpretersWords.LockNativeHolding,
    };

    internal static IEnumerable<string> Sentences(LockRun run)
    {
        yield return InterpretersWords.LockFinding.With(run.Threads.Count, Duration.Text(run.Seconds), Number.Percent(run.Held));
        if (run.Threads.Count == 1)
        {
            yield return InterpretersWords.LockAlone;
            yield break;
        }
        var holds = run.Threads.SelectMany(spans => spans).Where(span => span.State == LockState.Holds).ToList();
        yield return InterpretersWords.LockTurns.With(holds.Count, Duration.Text(new Samples(holds.Select(span => span.End - span.Start)).Median), Duration.Text(run.Interval));
        if (run.Releases is { } releases) yield return releases ? InterpretersWords.LockReleased : InterpretersWords.LockKept;
        else if (run.Held >= AlwaysHeld) yield return InterpretersWords.LockNeverFree;
        var fairness = LockFairness.Of(run);
        if (fairness.Choices >= FewChoices) yield return InterpretersWords.LockWhoIsNext.With(fairness.Choices, fairness.Longest);
    }
}
