using NotebookCourse.Tests.Primitives.Mutants;

namespace NotebookCourse.Tests.Primitives.Collections.Mutants;

internal static class WorkStealingPoolMutants
{
    private const string Ended = "every schedule of a job that is forked before the end";
    private const string Joined = "schedules with two interruptions of a job that is joined";
    private const string Nested = "schedules with one interruption of one worker and a job that forks";

    public static IReadOnlyList<Mutant> All { get; } =
    [
        Of("looks for the end after the look for work", "else if (isOver) return;", "else if (Atomic.Read(ref _isOver)) return;", Ended),
        Of("forking wakes nobody", "        WakeOne();\n        return job;", "        return job;", Joined),
        Of("forking wakes before the work is there", "    private TJob Fork<TJob>(TJob job)\n        where TJob : Job\n    {\n", "    private TJob Fork<TJob>(TJob job)\n        where TJob : Job\n    {\n        WakeOne();\n        if (Me is null) { _injected.Enqueue(job); return job; }\n", Joined),
        Of("sleeps without a last look", "if (!HasWork() && !Atomic.Read(ref _isOver) && awaited is not { IsDone: true }) worker.Bed.Park();", "worker.Bed.Park();", Joined),
        Of("looks for work and then notes that it sleeps", "        Note(worker.Bit, 0);\n        if (!HasWork()", "        if (HasWork()) return;\n        Note(worker.Bit, 0);\n        if (true", Joined),
        Of("the end wakes nobody", "foreach (var worker in _workers) worker.Bed.Unpark();", "", Ended),
        Of("nobody steals", "if (victim != worker && victim.Deque.TrySteal(out job)) return job;", "if (victim == worker && victim.Deque.TrySteal(out job)) return job;", "a worker that waits otherwise does not hold up what it forked"),
        Of("a worker that joins only waits", "if (Find(worker) is { } other)", "if (false && Find(worker) is { } other)", Nested),
        Of("who comes to wait when it is done sleeps for ever", "        bed.Unpark();\n    }\n\n    private protected", "    }\n\n    private protected", Joined),
        Of("who comes to wait overwrites", "if (Atomic.CompareExchange(ref _state, new Sleeper(bed, (Sleeper?)state), state) == state) return;", "Atomic.Write(ref _state, new Sleeper(bed, (Sleeper?)state));\n            return;", Joined),
        Of("its error is forgotten", "outcome = ExceptionDispatchInfo.Capture(error);", "_ = error;", "a join throws the error"),
        Of("nobody is woken when it is done", "sleeper.Bed.Unpark();\n", "_ = sleeper.Bed;\n", Joined),
    ];

    private static Mutant Of(string name, string passage, string change, string caughtBy) =>
        new("WorkStealingPool", name, passage, change, caughtBy) { Files = ["WorkStealingPool", "Job"] };
}
