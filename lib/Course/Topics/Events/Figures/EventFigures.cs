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
        ? throw new ArgumentException(Words.NoEmitters, nameof(emitters))
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
        if (!(until > 0)) throw new ArgumentOutOfRangeException(nameof(until), Words.UntilNotPositive(until));
        GanttSpan[] loop = [.. SpansOf(run.Keys.Select(key => new LoopSpan(key.Begun, key.Ended)), Words.KeyKind), .. SpansOf(run.Slow, Words.SlowKind)];
        GanttSpan[] elsewhere = [.. SpansOf(run.Elsewhere, Words.SlowKind)];
        return new(
            Words.LoopGanttTitle,
            [new(Words.LoopLane, [.. loop.OrderBy(span => span.Start)]), .. elsewhere.Length == 0 ? (GanttLane[])[] : [new(NameOf(run.Plan.Place), elsewhere)]],
            Finding(run),
            [Words.KeyKind, Words.SlowKind]);

        IEnumerable<GanttSpan> SpansOf(IEnumerable<LoopSpan> spans, string kind) =>
            spans.Where(span => span.Start < until).Select(span => new GanttSpan(span.Start, Math.Min(span.End, until), kind));
    }

    /// <summary>How long each key had to wait.</summary>
    /// <remarks>Where a clock ticks coarsely two keys may have come at the same time: the first of them is drawn.</remarks>
    public static LineChart Delays(this LoopRun run) => new(
        Words.DelaysTitle,
        new(Words.PressedAxis, "s"),
        new(Words.DelayAxis, "ms"),
        [
            new(Words.DelayLine, [.. run.Keys.DistinctBy(key => key.Raised).Select(key => new LinePoint(key.Raised, key.Delay * MillisecondsPerSecond))]),
            new(Words.NoticedLine, [.. new[] { run.Keys[0].Raised, run.Keys[^1].Raised }.Distinct().Select(time => new LinePoint(time, LoopPlan.LateSeconds * MillisecondsPerSecond))], LineKind.Law),
        ],
        Finding(run));

    /// <summary>What each place for the slow work did to the keys, and to the slow work.</summary>
    public static Table Chart(this Cures cures)
    {
        var best = cures.Runs.Min(run => run.Late);
        return new(
            Words.CuresTitle,
            [new(Words.PlaceColumn), new(Words.LongestColumn, IsNumeric: true), new(Words.LateKeysColumn, IsNumeric: true), new(Words.SlowDoneColumn, IsNumeric: true)],
            [.. cures.Runs.Select(run => (string[])
                [
                    NameOf(run.Plan.Place), run.LongestDelay > 0 ? Duration.Text(run.LongestDelay) : Words.NeverWaited, Number.Whole(run.Late),
                    run.SlowDone is { } done ? Duration.Text(done) : Words.NotBeforeTheEnd,
                ])],
            $"{Words.CuresFinding(string.Join(", ", cures.Runs.Where(run => run.Late == best).Select(run => NameOf(run.Plan.Place))), best)} {LoadFinding(cures.Runs[0])}");
    }

    internal static string Finding(LoopRun run)
    {
        var longest = run.LongestDelay > 0 ? Words.LongestWait(Duration.Text(run.LongestDelay)) : Words.NobodyWaited;
        var late = run.Late == 0 ? Words.NoKeyLate(Duration.Text(LoopPlan.LateSeconds))
            : run.HasRecovered ? Words.KeysLate(run.Late, Duration.Text(LoopPlan.LateSeconds), Duration.Text(run.LateFor))
            : Words.KeysStillLate(run.Late, Duration.Text(LoopPlan.LateSeconds));
        var done = run.SlowDone is { } seconds ? Words.SlowDoneAfter(Duration.Text(LoopPlan.SlowSeconds), NameOf(run.Plan.Place), Duration.Text(seconds)) : Words.SlowNotDone(Duration.Text(LoopPlan.SlowSeconds), NameOf(run.Plan.Place));
        return $"{LoadFinding(run)} {longest} {late} {done}";
    }

    private static string LoadFinding(LoopRun run) => run.Plan.Load switch
    {
        < 1 => Words.LoopLoadFinding(Duration.Text(1 / run.Plan.KeysPerSecond), Duration.Text(run.Plan.HandlerSeconds), Number.Percent(run.Plan.Load)),
        _ => Words.OverloadFinding(Duration.Text(1 / run.Plan.KeysPerSecond), Duration.Text(run.Plan.HandlerSeconds), Number.Percent(run.Plan.Load)),
    };
}
