using NotebookCourse.Experiments;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Gpu.Figures;

/// <summary>What races between a processor and a GPU look like.</summary>
public static class GpuRaceFigures
{
    /// <summary>A bar for each way of the processor, and for each leg of the GPU.</summary>
    public static BarChart Chart(this GpuRace race)
    {
        List<(string Name, Samples Seconds)> bars = [.. race.Processor.Measurements.Select(each => (each.Name, each.Seconds))];
        if (race.Gpu is { } gpu)
            bars.AddRange([(GpuWords.GpuLegThere, gpu.There), (GpuWords.GpuLegCompute, gpu.Compute), (GpuWords.GpuLegBack, gpu.Back), (GpuWords.GpuLegWhole, gpu.Whole)]);
        var unit = Duration.Fitting(bars.Max(bar => bar.Seconds.Median));
        return new(
            GpuWords.GpuRaceTitle.With(race.Work, Number.Whole(race.Size)),
            FiguresWords.Time,
            unit.Symbol,
            [.. bars.Select(bar => new Bar(
                bar.Name, bar.Seconds.Median * unit.PerSecond, bar.Seconds.LowerQuartile * unit.PerSecond, bar.Seconds.UpperQuartile * unit.PerSecond))],
            string.Join(' ', Sentences(race)));
    }

    /// <summary>From which size on the GPU wins, over all sizes.</summary>
    public static LineChart Chart(this GpuSweep sweep) => sweep.Chart(origin: null);

    /// <summary>The same for another machine; the caption begins by saying which.</summary>
    internal static LineChart Chart(this GpuSweep sweep, string? origin)
    {
        var points = sweep.Points;
        var unit = Duration.Fitting(points.Min(point => point.Processor.Median));
        List<Line> lines = [Measured(GpuWords.GpuLineProcessor, point => point.Processor)];
        if (sweep.Device.IsGpu)
            lines.AddRange([Measured(GpuWords.GpuLegWhole, point => point.Gpu!.Whole), Measured(GpuWords.GpuLegCompute, point => point.Gpu!.Compute)]);
        if (points.All(point => point.CardWhole is not null))
        {
            lines.AddRange(
            [
                new(GpuWords.GpuCardWhole, [.. points.Select(point => new LinePoint(point.Size, point.CardWhole!.Value * unit.PerSecond))], LineKind.Law),
                new(GpuWords.GpuCardCompute, [.. points.Select(point => new LinePoint(point.Size, point.CardCompute!.Value * unit.PerSecond))], LineKind.Law),
            ]);
        }
        return new(
            GpuWords.GpuSweepTitle.With(sweep.Work),
            new(GpuWords.GpuItemsAxis, Scale: AxisScale.Log10),
            new(FiguresWords.Time, unit.Symbol, AxisScale.Log10),
            lines,
            string.Join(' ', [.. origin is null ? [] : new[] { origin }, .. Sentences(sweep)]));

        Line Measured(string name, Func<GpuSweepPoint, Samples> of) => new(name, [.. points.Select(point => new LinePoint(
            point.Size, of(point).Median * unit.PerSecond, of(point).LowerQuartile * unit.PerSecond, of(point).UpperQuartile * unit.PerSecond))]);
    }

    private static IEnumerable<string> Sentences(GpuRace race)
    {
        var best = race.BestOfProcessor;
        var (machine, time, times) = (FiguresWords.OnThisMachine.With(race.Processor.Machine.Processors), Duration.Text(best.Seconds.Median), Number.Ratio(race.Processor.SpeedUp(best)));
        yield return best == race.Processor.Baseline ? GpuWords.GpuRaceNoneFaster.With(machine, best.Name, time)
            : Ahead.Least(race.Processor.Measurements, each => each.Seconds) is [_, _, ..] ahead
            ? GpuWords.GpuRaceBestOpen.With(
                machine, best.Name, time, times, race.Processor.Baseline.Name, string.Join(", ", ahead.Select(each => FiguresWords.Quoted.With(each.Name))))
            : GpuWords.GpuRaceBest.With(machine, best.Name, time, times, race.Processor.Baseline.Name);
        if (race.Gpu is { } gpu)
        {
            var (whole, ratio) = (gpu.Whole.Median, best.Seconds.Median / gpu.Whole.Median);
            yield return !gpu.Whole.Differs(best.Seconds) ? GpuWords.GpuRaceEven.With(race.Device.Name, Duration.Text(whole))
                : ratio >= 1
                ? GpuWords.GpuRaceWon.With(race.Device.Name, Duration.Text(whole), Number.Ratio(ratio))
                : GpuWords.GpuRaceLost.With(race.Device.Name, Duration.Text(whole), Number.Ratio(1 / ratio));
            yield return GpuWords.GpuRaceShare.With(Number.Percent(gpu.TransferShare), Number.Ratio(best.Seconds.Median / gpu.Compute.Median));
        }
        if (race.Emulated is { } emulated)
            yield return GpuWords.GpuRaceEmulated.With(Number.Whole(emulated.Items), Duration.Text(emulated.Seconds));
        yield return FiguresWords.HowToReadBars.With(race.Processor.Baseline.Seconds.Count) + FiguresWords.Checked(race.Processor);
    }

    private static IEnumerable<string> Sentences(GpuSweep sweep)
    {
        if (sweep.Device.IsGpu)
            yield return Crossing(sweep.Device.Name, sweep, point => point.Gpu!.Whole.Median);
        else
            yield return GpuWords.GpuSweepNoGpu;
        if (sweep.Points[^1] is { CardWhole: { } whole, CardCompute: { } compute } last)
        {
            yield return Crossing(GpuWords.GpuTheCard, sweep, point => point.CardWhole!.Value);
            yield return GpuWords.GpuCardShare.With(Number.Whole(last.Size), Number.Percent(1 - compute / whole));
        }
        if (sweep.Points[^1].Gpu is { } gpu)
            yield return GpuWords.GpuSweepShare.With(Number.Whole(sweep.Points[^1].Size), Number.Percent(gpu.TransferShare));
        yield return FiguresWords.HowToReadPoints.With(sweep.Points[0].Processor.Count);
        yield return FiguresWords.AnswersChecked;
    }

    private static string Crossing(string who, GpuSweep sweep, Func<GpuSweepPoint, double> seconds)
    {
        var before = sweep.Points.ToList().FindLastIndex(point => seconds(point) >= point.Processor.Median);
        return before == sweep.Points.Count - 1 ? GpuWords.GpuNeverWins.With(who, Number.Whole(sweep.Points[^1].Size), sweep.Processors)
            : before < 0 ? GpuWords.GpuAlwaysWins.With(who, Number.Whole(sweep.Points[0].Size), sweep.Processors)
            : GpuWords.GpuWinsFrom.With(who, Number.Whole(sweep.Points[before].Size), Number.Whole(sweep.Points[before + 1].Size), sweep.Processors);
    }
}
