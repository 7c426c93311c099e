namespace NotebookCourse.Experiments;

/// <summary>Takes several measurements that have clocks of their own, round by round, as an experiment does with variants.</summary>
/// <remarks>One round goes first that does not count. Each round begins with another measurement.</remarks>
internal static class Rounds
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    /// <summary>Takes each measurement this many times, in rounds.</summary>
    /// <param name="rounds">How many times: at least 1.</param>
    /// <param name="measurements">What to take.</param>
    /// <param name="stop">Ends it between two measurements.</param>
    /// <returns>What each gave in the rounds that count, in their order.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<IReadOnlyList<T>> Take<T>(int rounds, IReadOnlyList<Func<T>> measurements, CancellationToken stop)
    {
        List<T>[] taken = [.. measurements.Select(_ => new List<T>())];
        var (turns, all, round) = (0, (rounds + 1) * measurements.Count, 0);
        using var reporter = new ProgressReporter(Clock, seconds => ExperimentsWords.RunGivenUp.With(round, seconds));
        for (; round <= rounds; round++)
        {
            for (var turn = 0; turn < measurements.Count; turn++)
            {
                stop.ThrowIfCancellationRequested();
                var which = (round + turn) % measurements.Count;
                var value = measurements[which]();
                if (round > 0) taken[which].Add(value);
                var share = (double)++turns / all;
                var left = reporter.Elapsed * ((1 / share) - 1);
                reporter.Say(left, () => Progress.Line(share, round, Math.Ceiling(left.TotalSeconds)));
            }
        }
        reporter.End(seconds => ExperimentsWords.RunEnded.With(rounds, seconds));
        return taken;
    }
}
