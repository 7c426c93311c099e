using NotebookCourse.Experiments;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Switching.Figures;

/// <summary>What switching between threads looks like, and what it costs.</summary>
public static class SwitchingFigures
{
    // Less than this share of the time is what two clocks may differ by.
    private const double Nothing = 0.005;

    /// <summary>A lane for each thread, and when it ran on which processor.</summary>
    public static GanttChart Chart(this TurnTaking run) => new(
        run.IsPinned ? SwitchingWords.TurnsOnOneProcessor : SwitchingWords.TurnsAnywhere,
        [.. run.Threads.Index().Select(thread => new GanttLane(
            SwitchingWords.TurnsThread.With(thread.Index + 1),
            [.. thread.Item.Select(turn => new GanttSpan(turn.Start, turn.End, SwitchingWords.TurnsOnProcessor.With(turn.Processor)))]))],
        string.Join(' ', Sentences(run)),
        [.. run.Threads.SelectMany(turns => turns).Select(turn => turn.Processor).Distinct().Order().Select(processor => SwitchingWords.TurnsOnProcessor.With(processor))]);

    /// <summary>A bar for each way of handing over, beside what needs no switch.</summary>
    public static BarChart Chart(this SwitchCost cost)
    {
        var unit = Duration.Fitting(cost.Handovers.Select(each => each.Seconds).Append(cost.Yours).Max(seconds => seconds.Median));
        return new(
            SwitchingWords.SwitchCostTitle,
            FiguresWords.Time,
            unit.Symbol,
            [
                BarOf(SwitchingWords.SwitchCostCall, cost.Call),
                BarOf(SwitchingWords.SwitchCostLock, cost.Lock),
                BarOf(SwitchingWords.SwitchCostYours, cost.Yours),
                .. cost.Handovers.Select(each => BarOf(NameOf(each.Placing), each.Seconds)),
            ],
            string.Join(' ', Sentences(cost)));

        Bar BarOf(string name, Samples seconds) =>
            new(name, seconds.Median * unit.PerSecond, seconds.LowerQuartile * unit.PerSecond, seconds.UpperQuartile * unit.PerSecond);
    }

    /// <summary>Which share of a processor switching takes, against how often it switches; and where the threads stand.</summary>
    public static LineChart Chart(this SwitchLoss loss)
    {
        var seconds = loss.Cost.Switch.Seconds.Median;
        var all = 1 / seconds;
        // A straight line in truth, which a logarithmic axis bends: so many points that it looks round.
        List<double> rates = [.. Enumerable.Range(0, 64).Select(step => Math.Pow(10, step / 8.0)).Where(rate => rate < all), all];
        return new(
            SwitchingWords.LostTitle,
            new(SwitchingWords.SwitchesASecond, Scale: AxisScale.Log10),
            new(SwitchingWords.LostAxis, "%"),
            [
                new(SwitchingWords.LostLaw, [.. rates.Select(rate => new LinePoint(rate, 100 * rate * seconds))], LineKind.Law),
                new(SwitchingWords.LostHere, [new(loss.TurnsPerSecond, 100 * loss.Share)]),
            ],
            SwitchingWords.LostFinding.With(Duration.Text(seconds), Number.Digits(loss.TurnsPerSecond), Number.Percent(loss.Share), Number.Digits(all / 2)));
    }

    /// <summary>Jobs a second against threads, beside what there can be at most; the best number of threads is marked.</summary>
    public static LineChart Chart(this Throughput load)
    {
        var best = load.Best;
        return new(
            SwitchingWords.ThroughputTitle,
            new(SwitchingWords.ThroughputThreads, Scale: AxisScale.Log2),
            new(SwitchingWords.ThroughputJobs),
            [
                new(SwitchingWords.ThroughputMeasured, [.. load.Points.Select(point => new LinePoint(point.Threads, point.JobsPerSecond.Median, point.JobsPerSecond.LowerQuartile, point.JobsPerSecond.UpperQuartile))]),
                new(SwitchingWords.ThroughputBest.With(best.Threads), [new(best.Threads, best.JobsPerSecond.Median)]),
                new(SwitchingWords.ThroughputBound, [.. load.Points.Select(point => (double)point.Threads).Append(load.Rule).Where(threads => threads <= load.Points[^1].Threads).Distinct().Order()
                    .Select(threads => new LinePoint(threads, load.Bound(threads)))], LineKind.Law),
            ],
            string.Join(' ', Sentences(load)));
    }

    /// <summary>Why the run says nothing of the best number of threads: it did more than it can have done. Null if it did not.</summary>
    internal static string? AboveBound(Throughput load) => load.AboveBound is { } point
        ? SwitchingWords.ThroughputAboveBound.With(point.Threads, Number.Digits(point.JobsPerSecond.Median), Number.Digits(load.Bound(point.Threads)))
        : null;

    internal static string NameOf(Placing placing) => placing switch
    {
        Placing.OneProcessor => SwitchingWords.HandoverOneProcessor,
        Placing.TwoProcessors => SwitchingWords.HandoverTwoProcessors,
        _ => SwitchingWords.HandoverFree,
    };

    private static IEnumerable<string> Sentences(TurnTaking run)
    {
        yield return SwitchingWords.TurnsFinding.With(run.Threads.Count, Duration.Text(run.Work), Duration.Text(run.FirstDone), Duration.Text(run.LastDone));
        var turns = run.Threads.SelectMany(thread => thread).ToList();
        yield return SwitchingWords.TurnsLength.With(Number.Whole(turns.Count), Duration.Text(new Samples(turns.Select(turn => turn.Seconds)).Median));
        var isTogether = run.Together >= Nothing * run.LastDone;
        if (run.Threads.Count > 1) yield return isTogether ? SwitchingWords.TurnsTogether.With(Number.Percent(run.Together / run.LastDone)) : SwitchingWords.TurnsNeverTogether;
        if (!run.IsPinned) yield return SwitchingWords.TurnsVisited.With(string.Join("; ", run.Threads.Select((own, thread) => SwitchingWords.TurnsThreadVisited.With(
            SwitchingWords.TurnsThread.With(thread + 1), string.Join(", ", own.Select(turn => turn.Processor).Distinct().Order())))));
        if (run.Forced is { } forced) yield return SwitchingWords.TurnsForced.With(Number.Whole(forced));
        if (run.CouldNotPin) yield return SwitchingWords.TurnsCouldNotPin;
        else if (!run.IsPinned && run.Processors == 1) yield return SwitchingWords.TurnsOnlyOneProcessor;
        else if (!run.IsPinned && run.Threads.Count > 1 && !isTogether) yield return SwitchingWords.TurnsNoneToSpare;
    }

    private static IEnumerable<string> Sentences(SwitchCost cost)
    {
        var one = cost.Switch;
        yield return SwitchingWords.SwitchCostFinding.With(
            NameOf(one.Placing), Duration.Text(one.Seconds.Median), Number.Digits(one.Seconds.Median / cost.Call.Median), Number.Digits(one.Seconds.Median / cost.Lock.Median));
        if (cost.At(Placing.TwoProcessors) is { } two)
        {
            var ratio = Bootstrap.OfRatioOfMedians(two.Seconds, one.Seconds);
            var times = two.Seconds.Median / one.Seconds.Median;
            yield return ratio.Contains(1) ? SwitchingWords.SwitchCostAlike
                : times > 1 ? SwitchingWords.SwitchCostDearerOnTwo.With(Number.Ratio(times))
                : SwitchingWords.SwitchCostCheaperOnTwo.With(Number.Ratio(1 / times));
        }
        yield return one.Placing == Placing.Free ? SwitchingWords.SwitchCostNotPinned : cost.At(Placing.TwoProcessors) is null ? SwitchingWords.SwitchCostOneProcessor : SwitchingWords.SwitchCostPinned;
        yield return one.SwitchesPerHandover is { } switches ? SwitchingWords.SwitchCostCounted.With(Number.Ratio(switches)) : SwitchingWords.SwitchCostNotCounted;
        yield return SwitchingWords.SwitchCostHowToRead.With(cost.Call.Count);
    }

    private static IEnumerable<string> Sentences(Throughput load)
    {
        var (best, last, most) = (load.Best, load.Points[^1], load.Points.MaxBy(point => point.JobsPerSecond.Median)!);
        yield return SwitchingWords.ThroughputFinding.With(
            FiguresWords.OnThisMachine.With(load.Processors), best.Threads, Number.Digits(best.JobsPerSecond.Median), Number.Ratio(best.JobsPerSecond.Median / load.Points[0].JobsPerSecond.Median));
        var reached = best.JobsPerSecond.Median / load.Bound(best.Threads);
        if (AboveBound(load) is { } above) yield return above;
        else if (reached < Throughput.NearlyAll) yield return SwitchingWords.ThroughputBelowBound.With(Number.Percent(reached));
        yield return SwitchingWords.ThroughputRule.With(Duration.Text(load.Computed), Duration.Text(load.Waited), Number.Digits(load.Rule));
        var share = last.JobsPerSecond.Median / most.JobsPerSecond.Median;
        if (best == last) yield return SwitchingWords.ThroughputStillGrows.With(last.Threads);
        else if (most.JobsPerSecond.LowerQuartile > last.JobsPerSecond.UpperQuartile && share < Throughput.AsGood) yield return SwitchingWords.ThroughputSlowsDown.With(last.Threads, Number.Percent(share));
        else yield return SwitchingWords.ThroughputStaysFlat.With(best.Threads, last.Threads);
        yield return SwitchingWords.ThroughputHowToRead.With(last.JobsPerSecond.Count);
    }
}
