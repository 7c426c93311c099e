using NotebookCourse.Figures;
using static NotebookCourse.Topics.Events.SlowWorkNames;

namespace NotebookCourse.Topics.Events.Figures;

/// <summary>What event loops look like.</summary>
public static class EventFigures
{
    private const double MillisecondsPerSecond = 1_000;

    /// <summary>Emitters, the loop that picks up their events, and the handlers that it has called.</summary>
    /// <param name="emitters">All emitters of one loop.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static LoopFigure Chart(this IReadOnlyList<IEmitter> emitters) => emitters.Count == 0
        ? throw new ArgumentException(EventsWords.NoEmitters, nameof(emitters))
        : new(emitters);

    /// <summary>An emitter, its loop, and the handlers that it has called.</summary>
    public static LoopFigure Chart(this IEmitter emitter) => new([emitter]);

    /// <summary>A request, its answer, and what happened in between.</summary>
    public static RequestFigure Chart(this PictureRequest request) => new(request);

    /// <summary>What the loop was busy with when.</summary>
    /// <param name="run">What it did.</param>
    /// <param name="until">How much of the beginning, in seconds; all if nothing is said.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0.</exception>
    public static GanttChart Chart(this LoopRun run, double until = double.PositiveInfinity)
    {
        if (!(until > 0)) throw new ArgumentOutOfRangeException(nameof(until), EventsWords.UntilNotPositive.With(until));
        GanttSpan[] loop = [.. SpansOf(run.Keys.Select(key => new LoopSpan(key.Begun, key.Ended)), EventsWords.KeyKind), .. SpansOf(run.Slow, EventsWords.SlowKind)];
        GanttSpan[] elsewhere = [.. SpansOf(run.Elsewhere, EventsWords.SlowKind)];
        return new(
            EventsWords.LoopGanttTitle,
            [new(EventsWords.LoopLane, [.. loop.OrderBy(span => span.Start)]), .. elsewhere.Length == 0 ? (GanttLane[])[] : [new(NameOf(run.Plan), elsewhere)]],
            Finding(run),
            [EventsWords.KeyKind, EventsWords.SlowKind]);

        IEnumerable<GanttSpan> SpansOf(IEnumerable<LoopSpan> spans, string kind) =>
            spans.Where(span => span.Start < until).Select(span => new GanttSpan(span.Start, Math.Min(span.End, until), kind));
    }

    /// <summary>How long each key had to wait.</summary>
    /// <remarks>Where a clock ticks coarsely two keys may have come at the same time: the first of them is drawn.</remarks>
    public static LineChart Delays(this LoopRun run) => new(
        EventsWords.DelaysTitle,
        new(EventsWords.PressedAxis, "s"),
        new(EventsWords.DelayAxis, "ms"),
        [
            new(EventsWords.DelayLine, [.. run.Keys.DistinctBy(key => key.Raised).Select(key => new LinePoint(key.Raised, key.Delay * MillisecondsPerSecond))]),
            new(EventsWords.NoticedLine, [.. new[] { run.Keys[0].Raised, run.Keys[^1].Raised }.Distinct().Select(time => new LinePoint(time, LoopPlan.LateSeconds * MillisecondsPerSecond))], LineKind.Law),
        ],
        Finding(run));

    /// <summary>What each place for the slow work did to the keys, and to the slow work.</summary>
    public static Table Chart(this Cures cures) => new(
        EventsWords.CuresTitle,
        [new(EventsWords.PlaceColumn), new(EventsWords.LongestColumn, IsNumeric: true), new(EventsWords.LateKeysColumn, IsNumeric: true), new(EventsWords.SlowDoneColumn, IsNumeric: true)],
        [.. cures.Runs.Select(run => (string[])
            [
                NameOf(run.Plan), run.LongestDelay > 0 ? Duration.Text(run.LongestDelay) : EventsWords.NeverWaited, Number.Whole(run.Late),
                run.SlowDone is { } done ? Duration.Text(done) : EventsWords.NotBeforeTheEnd,
            ])],
        $"{Best(cures)} {LoadFinding(cures.Runs[0])}");

    internal static string Finding(LoopRun run)
    {
        var longest = run.LongestDelay > 0 ? EventsWords.LongestWait.With(Duration.Text(run.LongestDelay)) : EventsWords.NobodyWaited;
        var late = run.Late == 0 ? EventsWords.NoKeyLate.With(Duration.Text(LoopPlan.LateSeconds))
            : run.HasRecovered ? EventsWords.KeysLate.With(run.Late, Duration.Text(LoopPlan.LateSeconds), Duration.Text(run.LateFor))
            : EventsWords.KeysStillLate.With(run.Late, Duration.Text(LoopPlan.LateSeconds));
        var done = run.SlowDone is { } seconds ? EventsWords.SlowDoneAfter.With(Duration.Text(LoopPlan.SlowSeconds), NameOf(run.Plan), Duration.Text(seconds)) : EventsWords.SlowNotDone.With(Duration.Text(LoopPlan.SlowSeconds), NameOf(run.Plan));
        return string.Join(' ', ((string?[])[LoadFinding(run), longest, late, CatchUp(run), done]).OfType<string>());
    }

    /// <summary>Why the law names a later time than that of the last late key: it asks when the queue is empty. Null where it says nothing.</summary>
    internal static string? CatchUp(LoopRun run) => run is { Late: > 0, HasRecovered: true, Plan: { Load: < 1, IsOwn: false, Place: SlowWork.OnTheLoop or SlowWork.InAnAsyncHandler } plan }
        ? EventsWords.CatchUpLaw.With(Duration.Text(LoopPlan.SlowSeconds / (1 - plan.Load)), Duration.Text(LoopPlan.LateSeconds))
        : null;

    // Who left the slow work undone has cured nothing.
    private static string Best(Cures cures)
    {
        List<LoopRun> done = [.. cures.Runs.Where(run => run.SlowDone is not null)];
        if (done.Count == 0) return EventsWords.CuresNoneDone;
        var fewest = done.Min(run => run.Late);
        return EventsWords.CuresFinding.With(string.Join(", ", done.Where(run => run.Late == fewest).Select(run => NameOf(run.Plan))), fewest);
    }

    private static string LoadFinding(LoopRun run) => run.Plan.Load switch
    {
        < 1 => EventsWords.LoopLoadFinding.With(Duration.Text(1 / run.Plan.KeysPerSecond), Duration.Text(run.Plan.HandlerSeconds), Number.Percent(run.Plan.Load)),
        _ => EventsWords.OverloadFinding.With(Duration.Text(1 / run.Plan.KeysPerSecond), Duration.Text(run.Plan.HandlerSeconds), Number.Percent(run.Plan.Load)),
    };
}
