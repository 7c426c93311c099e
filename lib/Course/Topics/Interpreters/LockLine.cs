namespace NotebookCourse.Topics.Interpreters;

/// <summary>The line in front of the lock at a moment.</summary>
/// <param name="Seconds">When, in seconds since the run began.</param>
/// <param name="Holder">The number of the thread that had the lock; null if nobody had.</param>
/// <param name="InLine">Who stood in line, who had stood there longest first.</param>
/// <param name="Outside">Who waited for an answer or ran native code, without the lock.</param>
public sealed record LockLine(double Seconds, int? Holder, IReadOnlyList<int> InLine, IReadOnlyList<int> Outside)
{
    /// <summary>The line of a run at a moment.</summary>
    internal static LockLine At(LockRun run, double seconds)
    {
        var now = run.Threads.Index()
            .SelectMany(thread => thread.Item.Select(span => (Thread: thread.Index, Span: span)))
            .Where(each => each.Span.Start <= seconds && seconds < each.Span.End)
            .ToList();
        return new(
            seconds,
            now.Where(each => each.Span.HasLock).Select(each => (int?)each.Thread).FirstOrDefault(),
            [.. now.Where(each => each.Span.State == LockState.StandsInLine).OrderBy(each => each.Span.Start).Select(each => each.Thread)],
            [.. now.Where(each => !each.Span.HasLock && each.Span.State != LockState.StandsInLine).Select(each => each.Thread)]);
    }

    /// <summary>A few moments of a run, evenly spread, each just after the lock has changed hands.</summary>
    internal static IReadOnlyList<LockLine> Of(LockRun run, int most)
    {
        List<LockSpan> holds = [.. run.Threads.SelectMany(spans => spans).Where(span => span.HasLock).OrderBy(span => span.Start)];
        var count = Math.Min(most, holds.Count);
        return [.. Enumerable.Range(0, count)
            .Select(each => holds[each * holds.Count / count])
            .Select(hold => At(run, (hold.Start + hold.End) / 2))];
    }
}
