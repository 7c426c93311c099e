using System.Globalization;
using NotebookCourse.Experiments.Workers;

namespace NotebookCourse.Topics.Threads;

/// <summary>What does a thread cost, in time and in memory, and what do its rivals?</summary>
/// <remarks>Measured in a process of its own, so that what is there already weighs nothing, and a limit of the system hits nobody else.</remarks>
public static class ThreadCosts
{
    private const int Most = 10_000, Step = 10;

    // Each is started and ended at least once for the time and once more for the memory, and among many others all of
    // that takes longer.
    private const int TimesAsLong = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Measures 1, 10, 100 … of each kind.</summary>
    /// <param name="most">Up to how many; 1 to 10,000.</param>
    /// <exception cref="WorkerDiedException">The process that measures could not even do one.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static CostRun Measure(int most = Most)
    {
        Require.InRange(most, 1, Most);
        return Collect(Helper.Ask<CostPoint[]>(Counts(most).Count(), HostContext.StopToken, ThreadCostsWorker.Verb, most.ToString(CultureInfo.InvariantCulture)), most);
    }

    /// <summary>Puts answers together, as many as come before the process that gives them dies.</summary>
    internal static CostRun Collect(IEnumerable<CostPoint[]> answers, int most)
    {
        var points = new List<CostPoint>();
        try
        {
            foreach (var answer in answers)
                points.AddRange(answer);
            return new(points, IsCutShort: points.Any(point => IsTooLong(point, most)));
        }
        // A system that refuses threads may refuse one that the runtime cannot do without; up to there the answers stand.
        catch (WorkerDiedException died) when (points.Count > 0)
        {
            return new(points, died.Message);
        }
    }

    /// <summary>The other side: what the worker does.</summary>
    internal static void Answer(int most)
    {
        // Compiled and loaded before anything counts.
        foreach (var kind in Enum.GetValues<FlowKind>())
            FlowCost.Measure(kind, Step);
        Helper.Answer(Measurements(most));
    }

    // One answer for each number, though some may be empty.
    private static IEnumerable<CostPoint[]> Measurements(int most)
    {
        var isTooLong = false;
        foreach (var count in Counts(most))
        {
            CostPoint[] points = isTooLong ? [] : [.. Enum.GetValues<FlowKind>().Select(kind => FlowCost.Measure(kind, count))];
            isTooLong |= points.Any(point => IsTooLong(point, most));
            yield return points;
        }
    }

    /// <summary>Whether the next number of threads would take longer than anybody waits for a cell: on a machine that is busy with others.</summary>
    internal static bool IsTooLong(CostPoint point, int most) =>
        point.Kind == FlowKind.Thread && point.Count * Step <= most && point.SecondsEach.Count > 0
        && point.SecondsEach.Min() * point.Count * Step * TimesAsLong > Patience.TotalSeconds;

    private static IEnumerable<int> Counts(int most)
    {
        for (var count = 1; count <= most; count *= Step)
            yield return count;
    }
}
