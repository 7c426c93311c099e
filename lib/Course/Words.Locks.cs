namespace NotebookCourse;

// Locks: see Words.Phrases.cs.
internal static partial class Words
{
    public static string ShelfIsEmpty => Say();

    public static string LockTestAndSet => Say();

    public static string LockTestTestAndSet => Say();

    public static string LockTicket => Say();

    public static string LockMcs => Say();

    public static string LockParking => Say();

    public static string LockDotNet => Say();

    public static string LockSharesTitle => Say();

    public static string LockColumn => Say();

    public static string EntriesPerSecond => Say();

    public static string LeastLuckyColumn => Say();

    public static string LockSharesFinding(string fastest, string fairest) => Say(arguments: [fastest, fairest]);

    public static string MoreThreadsThanProcessors(int threads, int processors) => Say(arguments: [threads, processors]);

    public static string OwnLockTitle => Say();

    public static string OwnLockHint1 => Say();

    public static string OwnLockHint2 => Say();

    public static string OwnLockHint3 => Say();

    public static string OwnLockProved => Say();

    public static string OwnLockInput(int threads, int rounds, string schedule) => Say(arguments: [threads, rounds, schedule]);

    public static string OwnLockExpected => Say();

    public static string OwnLockFound(string most) => Say(arguments: [most]);

    public static string LockDijkstra => Say();
}
