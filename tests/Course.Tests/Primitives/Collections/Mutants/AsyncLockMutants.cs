using NotebookCourse.Tests.Primitives.Mutants;

namespace NotebookCourse.Tests.Primitives.Collections.Mutants;

internal static class AsyncLockMutants
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        Of("two may be inside", "_free = new(1)", "_free = new(2)", "the second waits for the first to leave"),
        Of("leaving lets two in", "        _free.Release();\n", "        _free.Release();\n        _free.Release();\n", "the second waits for the first to leave"),
        Of("leaving twice is allowed", "if (Atomic.CompareExchange(ref _turn, turn + 1, turn) != turn)", "if (Atomic.CompareExchange(ref _turn, turn + 1, turn) < 0)", "leaving twice is an error"),
        Of("waiters come in at once", "await entering.ConfigureAwait(false);", "await Task.Yield();", "who waits goes on when it is left, and not before"),
        Of("who did not wait is let in", "entering.IsCompletedSuccessfully ?", "!entering.IsCanceled ?", "the second waits for the first to leave"),
    ];

    private static Mutant Of(string name, string passage, string change, string caughtBy) => new("AsyncLock", name, passage, change, caughtBy);
}
