using NotebookCourse.Tests.Primitives.Mutants;

namespace NotebookCourse.Tests.Primitives.Collections.Mutants;

internal static class AsyncSemaphoreMutants
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        Of("a permit that meets a cancelled wait is lost", "while (Atomic.Add(ref _balance, 1) <= 0);", "while (false);", "every schedule of a release and a cancellation"),
        Of("a permit that meets a cancelled wait is not counted", "while (Atomic.Add(ref _balance, 1) <= 0);", "while (!_waiters.IsEmpty);", "a cancelled wait gives its place away"),
        Of("counted, then in line", "        _waiters.Enqueue(waiter);\n        // A permit came meanwhile. It is for the first in line, who need not be this one.\n        if (Atomic.Add(ref _balance, -1) >= 0) ServeNext();", "        var balance = Atomic.Add(ref _balance, -1);\n        _waiters.Enqueue(waiter);\n        if (balance >= 0) ServeNext();", "every schedule of a wait and a release"),
        Of("a permit that comes meanwhile is lost", "if (Atomic.Add(ref _balance, -1) >= 0) ServeNext();", "Atomic.Add(ref _balance, -1);", "every schedule of waits and releases"),
        Of("served although cancelled", "if (Atomic.CompareExchange(ref _state, Served, Waiting) != Waiting) return false;\n            _done.SetResult();", "Atomic.Write(ref _state, Served);\n            _done.TrySetResult();", "every schedule of a release and a cancellation"),
        Of("cancelled although served", "if (Atomic.CompareExchange(ref _state, Cancelled, Waiting) == Waiting) _done.SetCanceled(cancellation);", "if (Atomic.Read(ref _state) == Waiting) _done.TrySetCanceled(cancellation);", "every schedule of a release and a cancellation"),
        Of("one permit serves two", "if (Atomic.CompareExchange(ref _balance, balance - 1, balance) == balance) return true;", "Atomic.Write(ref _balance, balance - 1);\n            return true;", "every schedule of two that take one permit"),
        Of("goes on inside the release", "TaskCreationOptions.RunContinuationsAsynchronously", "TaskCreationOptions.None", "what follows does not run inside the release"),
        Of("a release wakes too late", "if (Atomic.Add(ref _balance, 1) <= 0) ServeNext();", "if (Atomic.Add(ref _balance, 1) < 0) ServeNext();", "a wait without a permit waits for one"),
        Of("cancelled ones take permits", "if (cancellation.IsCancellationRequested) return Task.FromCanceled(cancellation);", "if (cancellation.IsCancellationRequested && TryTake()) return Task.FromCanceled(cancellation);", "a cancelled wait takes no permit"),
        Of("no permit is never believed", "if (balance <= 0) return false;", "if (balance < 0) return false;", "a wait without a permit waits for one"),
    ];

    private static Mutant Of(string name, string passage, string change, string caughtBy) => new("AsyncSemaphore", name, passage, change, caughtBy);
}
