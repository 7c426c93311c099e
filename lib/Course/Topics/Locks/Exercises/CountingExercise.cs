using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Locks.Exercises;

/// <summary>5.3: no more threads get through than there are permits, and no permit is lost.</summary>
internal sealed class CountingExercise : Exercise<Func<int, ISemaphore>>
{
    private protected override Description About => new(
        "5.3",
        LocksWords.CountingTitle,
        [LocksWords.CountingHint1, LocksWords.CountingHint2, LocksWords.CountingHint3],
        EverySchedule.Proved(LocksWords.CountingProved));

    private protected override Counterexample? FindFault(Func<int, ISemaphore> solution) =>
        InsideFault(solution, permits: 1, threads: 2, rounds: 2, mostPreemptions: 2)
        ?? InsideFault(solution, permits: 1, threads: 3, rounds: 1, mostPreemptions: 2)
        ?? InsideFault(solution, permits: 2, threads: 3, rounds: 1, mostPreemptions: 2)
        ?? SignalFault(solution, waiters: 1, signallers: 1, signals: 1)
        ?? SignalFault(solution, waiters: 2, signallers: 1, signals: 2)
        ?? SignalFault(solution, waiters: 2, signallers: 2, signals: 1);

    private static Counterexample? InsideFault(Func<int, ISemaphore> solution, int permits, int threads, int rounds, int mostPreemptions) => EverySchedule.Fault(
        () =>
        {
            var (semaphore, inside, tooMany) = (solution(permits), new Shared<int>("inside"), false);
            return Scenario.Of(threads, _ =>
            {
                for (var round = 0; round < rounds; round++)
                {
                    semaphore.Wait();
                    tooMany |= inside.Update(count => count + 1) > permits;
                    inside.Update(count => count - 1);
                    semaphore.Release();
                }
            }).Giving(() => tooMany);
        },
        false,
        schedule => LocksWords.CountingInputInside.With(permits, threads, rounds, schedule),
        LocksWords.CountingExpectedInside.With(permits),
        _ => LocksWords.CountingFoundInside,
        mostPreemptions);

    // If a permit is lost, one of those who wait does so for ever.
    private static Counterexample? SignalFault(Func<int, ISemaphore> solution, int waiters, int signallers, int signals) => EverySchedule.Fault(
        () =>
        {
            var semaphore = solution(0);
            return Scenario.Of(waiters + signallers, thread =>
            {
                if (thread < waiters) semaphore.Wait();
                for (var signal = 0; thread >= waiters && signal < signals; signal++) semaphore.Release();
            }).Giving(() => true);
        },
        true,
        schedule => LocksWords.CountingInputSignals.With(waiters, signallers, signals, schedule),
        LocksWords.CountingExpectedSignals,
        found => $"{found}",
        mostPreemptions: 2);
}
