using NotebookCourse.Experiments;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Threads.Figures;

/// <summary>What threads and their rivals cost, drawn.</summary>
public static class CostFigures
{
    private const int PointsPerSecond = 10;

    // No eye tells lines apart that differ by less than this share of the axis.
    private const double Alike = 0.02;

    /// <summary>The time that one of each kind takes, the more of them there are.</summary>
    public static LineChart Chart(this CostRun run)
    {
        var points = run.Points.Where(point => point.SecondsEach.Count > 0).Select(point => (point, Seconds: new Samples(point.SecondsEach))).ToList();
        // The cheapest take nanoseconds and the dearest up to milliseconds: a unit in the middle serves both.
        var unit = Duration.Fitting(new Samples(points.Select(each => each.Seconds.Median)).Median);
        List<Line> lines = [.. points.GroupBy(each => each.point.Kind).Select(kind => new Line(
            ThreadFigures.NameOf(kind.Key),
            [.. kind.Select(each => new LinePoint(
                each.point.Count, each.Seconds.Median * unit.PerSecond, each.Seconds.LowerQuartile * unit.PerSecond, each.Seconds.UpperQuartile * unit.PerSecond))]))];
        var most = points.Where(each => each.point.Kind == FlowKind.Thread).MaxBy(each => each.point.Count);
        var rivals = points.Where(each => each.point.Kind != FlowKind.Thread && each.point.Count == most.point.Count)
            .Select(each => ThreadsWords.TakesEach.With(ThreadFigures.NameOf(each.point.Kind), Duration.Text(each.Seconds.Median)));
        return new(
            ThreadsWords.CostTitle,
            new(ThreadsWords.CostAxis, Scale: AxisScale.Log10),
            new(ThreadsWords.CostTimeAxis, unit.Symbol, AxisScale.Log10),
            lines,
            string.Join(' ', [
                ThreadsWords.CostFinding.With(Number.Whole(most.point.Count), Duration.Text(most.Seconds.Median), string.Join(", ", rivals)),
                SamplesTaken(points.Min(each => each.Seconds.Count), points.Max(each => each.Seconds.Count)),
                .. Limits(run)]));
    }

    /// <summary>The memory that each kind takes while all of them live.</summary>
    public static Table Memory(this CostRun run)
    {
        var largest = run.Points.Where(point => point.Held > 0).GroupBy(point => point.Kind).Select(kind => kind.MaxBy(point => point.Held)!).OrderBy(point => point.Kind).ToList();
        var threads = run.MostThreads;
        return new(
            ThreadsWords.CostMemoryTitle,
            [
                new(ThreadsWords.FlowColumn), new(ThreadsWords.HowManyColumn, IsNumeric: true), new(ThreadsWords.ReservedColumn, IsNumeric: true), new(ThreadsWords.TouchedColumn, IsNumeric: true),
                new(ThreadsWords.TouchedEachColumn, IsNumeric: true),
            ],
            [.. largest.Select(point => (string[])
            [
                ThreadFigures.NameOf(point.Kind), Number.Whole(point.Held), ByteSize.Text(point.Reserved), ByteSize.Text(point.Touched), ByteSize.Text(Math.Round((double)point.Touched / point.Held)),
            ])],
            string.Join(' ', [
                threads.Touched > 0 ? ThreadsWords.CostMemoryFinding.With(Number.Whole(threads.Held), ByteSize.Text(threads.Reserved), ByteSize.Text(threads.Touched)) : ThreadsWords.CostMemoryUnseen,
                .. Limits(run)]));
    }

    /// <summary>How many items had begun when.</summary>
    public static LineChart Chart(this PoolGrowth growth) => new(
        ThreadsWords.GrowthTitle,
        new(FiguresWords.Time, "s"),
        new(ThreadsWords.GrowthAxis),
        [.. Quick(growth), Steps(ThreadsWords.GrowthPool, growth, growth.OnPool)],
        $"{ThreadsWords.GrowthFinding.With(growth.Items, growth.Processors, growth.Seconds, growth.OnPool.Count)} {Pace(growth)} {Rivals(growth)}");

    /// <summary>Why the largest numbers were not measured, if so.</summary>
    internal static IEnumerable<string> Limits(CostRun run)
    {
        if (run.Points.FirstOrDefault(point => point.Refusal is not null) is { } refused)
            yield return ThreadsWords.CostRefused.With(Number.Whole(refused.Held + 1), Number.Whole(refused.Count), refused.Refusal!);
        if (run.IsCutShort)
            yield return ThreadsWords.CostCutShort.With(Number.Whole(run.Points.Max(point => point.Count)));
        if (run.LastWords is { } words)
            yield return ThreadsWords.CostDied.With(Number.Whole(run.Points.Max(point => point.Count)), words);
    }

    // Two lines that lie on each other would be seen as one, and be called by the name of the other.
    private static Line[] Quick(PoolGrowth growth)
    {
        var (threads, tasks) = (Steps(ThreadsWords.GrowthThreads, growth, growth.OnThreads), Steps(ThreadsWords.GrowthTasks, growth, growth.OnTasks));
        return threads.Points.Zip(tasks.Points).All(pair => Math.Abs(pair.First.Y - pair.Second.Y) <= Alike * growth.Items)
            ? [tasks with { Name = ThreadsWords.GrowthBoth }]
            : [threads, tasks];
    }

    private static Line Steps(string name, PoolGrowth growth, IReadOnlyList<double> began) => new(name,
        [.. Enumerable.Range(0, growth.Seconds * PointsPerSecond + 1)
            .Select(tenth => (double)tenth / PointsPerSecond)
            .Select(time => new LinePoint(time, began.Count(moment => moment <= time)))]);

    private static string Pace(PoolGrowth growth)
    {
        var late = growth.OnPool.Skip(growth.Processors).ToList();
        if (growth.Items <= growth.Processors) return ThreadsWords.GrowthTooFew;
        if (growth.OnPool.Count == growth.Items) return ThreadsWords.GrowthAll.With(Duration.Text(growth.OnPool[^1]));
        return late.Count < 2 ? ThreadsWords.GrowthStuck : ThreadsWords.GrowthPace.With(Number.Digits((late.Count - 1) / (late[^1] - late[0])));
    }

    // Their lines often lie on each other.
    private static string Rivals(PoolGrowth growth) => growth.OnThreads.Count == growth.Items && growth.OnTasks.Count == growth.Items
        ? ThreadsWords.GrowthRivals.With(Duration.Text(growth.OnThreads[^1]), Duration.Text(growth.OnTasks[^1]))
        : ThreadsWords.GrowthRivalsLate.With(growth.OnThreads.Count, growth.OnTasks.Count);

    private static string SamplesTaken(int least, int most) =>
        least == most ? ThreadsWords.CostSamplesEach.With(most) : ThreadsWords.CostSamples.With(least, most);
}
