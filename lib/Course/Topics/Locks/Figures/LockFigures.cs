using NotebookCourse.Experiments;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Locks.Figures;

/// <summary>What competing for locks looks like.</summary>
public static class LockFigures
{
    // Whose least lucky thread gets less than half of its fair share is not fair, even if all others are worse.
    private const double HalfFair = 0.5;

    /// <summary>How fast each lock let threads in, and how evenly.</summary>
    public static Table Chart(this IReadOnlyList<LockShares> locks) => new(
        LocksWords.LockSharesTitle,
        [new(LocksWords.LockColumn), new(LocksWords.EntriesPerSecond, IsNumeric: true), new(LocksWords.LeastLuckyColumn, IsNumeric: true)],
        [.. locks.Select(each => (string[])[each.Name, Number.Whole((long)Math.Round(each.EntriesPerSecond.Median)), Number.Digits(100 * each.LeastLucky.Median)])],
        string.Join(' ', Sentences(locks)));

    private static IEnumerable<string> Sentences(IReadOnlyList<LockShares> locks)
    {
        var threads = locks[0].Threads;
        yield return FiguresWords.Fastest([.. Ahead.Most(locks, each => each.EntriesPerSecond).Select(each => each.Name)]);
        var fairest = Ahead.Most(locks, each => each.LeastLucky);
        yield return fairest[0].LeastLucky.Median < HalfFair ? LocksWords.NobodyFair
            : fairest.Count == 1 ? LocksWords.FairestIs.With(fairest[0].Name)
            : LocksWords.FairestAre.With(string.Join(", ", fairest.Select(each => each.Name)));
        yield return LocksWords.LockSharesAre.With(locks[0].LeastLucky.Count);
        if (threads > Environment.ProcessorCount) yield return LocksWords.MoreThreadsThanProcessors.With(threads, Environment.ProcessorCount);
    }
}
