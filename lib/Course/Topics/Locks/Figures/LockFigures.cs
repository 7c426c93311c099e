using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Locks.Figures;

/// <summary>What competing for locks looks like.</summary>
public static class LockFigures
{
    /// <summary>How fast each lock let threads in, and how evenly.</summary>
    public static Table Chart(this IReadOnlyList<LockShares> locks)
    {
        var fairest = locks.MaxBy(each => each.LeastLucky)!;
        var fastest = locks.MinBy(each => each.Seconds)!;
        return new(
            LocksWords.LockSharesTitle,
            [new(LocksWords.LockColumn), new(LocksWords.EntriesPerSecond, IsNumeric: true), new(LocksWords.LeastLuckyColumn, IsNumeric: true)],
            [.. locks.Select(each => (string[])[each.Name, Number.Whole((long)(each.Entered.Sum() / each.Seconds)), Number.Digits(100 * each.LeastLucky)])],
            string.Join(' ', Sentences(locks[0].Entered.Count, fastest.Name, fairest.Name)));
    }

    private static IEnumerable<string> Sentences(int threads, string fastest, string fairest)
    {
        yield return LocksWords.LockSharesFinding.With(fastest, fairest);
        if (threads > Environment.ProcessorCount) yield return LocksWords.MoreThreadsThanProcessors.With(threads, Environment.ProcessorCount);
    }
}
