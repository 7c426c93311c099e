using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Interleaving;
using NotebookCourse.Interleaving.Seeing;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Locks.Exercises;

/// <summary>5.3: no more threads get through than there are permits, and no permit is lost.</summary>
internal sealed class CountingExercise : Exercise<Func<int, ISemaphore>>
{
    private const int MostPreemptions = 2, MostPermits = 4;

    // Seconds.
    private const double OnRealThreads = 0.5;

    private protected override Description About => new(
        "5.3",
        LocksWords.CountingTitle,
        [LocksWords.CountingHint1, LocksWords.CountingHint2, LocksWords.CountingHint3],
        EverySchedule.Proved(LocksWords.CountingProved.With(MostPermits)));

    private protected override Counterexample? FindFault(Func<int, ISemaphore> solution) => Trial.First(Faults(solution));

    private static IEnumerable<Counterexample?> Faults(Func<int, ISemaphore> solution)
    {
        foreach (var each in (ThreadCase[])
            [
                Inside(solution, permits: 1, threads: 2, rounds: 2),
                Inside(solution, permits: 1, threads: 3, rounds: 1),
                Inside(solution, permits: 2, threads: 3, rounds: 1),
                Signals(solution, waiters: 1, signallers: 1, signals: 1),
                Signals(solution, waiters: 2, signallers: 1, signals: 2),
                Signals(solution, waiters: 2, signallers: 2, signals: 1),
            ])
        {
            yield return EverySchedule.Fault(each, MostPreemptions);
        }
        for (var permits = 0; permits <= MostPermits; permits++)
        {
            for (var releases = 0; releases <= 2; releases++)
            {
                if (permits + releases > 0) yield return EverySchedule.Fault(Alone(solution, permits, releases, permits + releases));
                yield return EverySchedule.FaultUnlessStuck(Alone(solution, permits, releases, permits + releases + 1));
            }
        }
        yield return EverySchedule.Fault(Apart(solution));
        yield return EverySchedule.FaultUnlessStuck(Elsewhere(solution));
        yield return RealThreads.Fault(Inside(solution, permits: 1, threads: 3, rounds: 2), OnRealThreads);
        yield return RealThreads.Fault(Signals(solution, waiters: 2, signallers: 2, signals: 1), OnRealThreads);
    }

    private static ThreadCase Inside(Func<int, ISemaphore> solution, int permits, int threads, int rounds) => new(
        () =>
        {
            var (semaphore, inside, tooMany) = (Seen.As(Seen.Code(solution)(permits)), new Shared<int>("inside"), false);
            return Scenario.Of(threads, _ =>
            {
                for (var round = 0; round < rounds; round++)
                {
                    Wait(semaphore);
                    if (inside.Update(count => count + 1) > permits) tooMany = true;
                    inside.Update(count => count - 1);
                    Release(semaphore);
                }
            }).Giving(() => tooMany);
        },
        false,
        schedule => LocksWords.CountingInputInside.With(permits, threads, rounds, schedule),
        LocksWords.CountingExpectedInside.With(permits),
        _ => LocksWords.CountingFoundInside);

    // The permits of one are nothing to another.
    private static ThreadCase Apart(Func<int, ISemaphore> solution) => new(
        () =>
        {
            var (semaphore, another) = (Seen.As(Seen.Code(solution)(1)), Seen.As(Seen.Code(solution)(1)));
            return Scenario.Of(() =>
            {
                Wait(another);
                Wait(semaphore);
            }).Giving(() => true);
        },
        true,
        schedule => LocksWords.CountingInputApart.With(schedule),
        LocksWords.CountingExpectedThrough,
        found => $"{found}");

    // Nor is what is released there.
    private static ThreadCase Elsewhere(Func<int, ISemaphore> solution) => Apart(solution) with
    {
        Program = () =>
        {
            var (semaphore, another) = (Seen.As(Seen.Code(solution)(0)), Seen.As(Seen.Code(solution)(0)));
            return Scenario.Of(() =>
            {
                Release(another);
                Wait(semaphore);
            }).Giving(() => true);
        },
        Input = schedule => LocksWords.CountingInputElsewhere.With(schedule),
        Expected = LocksWords.CountingExpectedStuck,
        Found = _ => LocksWords.CountingFoundThrough,
    };

    // If a permit is lost, one of those who wait does so for ever.
    private static ThreadCase Signals(Func<int, ISemaphore> solution, int waiters, int signallers, int signals) => new(
        () =>
        {
            var semaphore = Seen.As(Seen.Code(solution)(0));
            return Scenario.Of(waiters + signallers, thread =>
            {
                if (thread < waiters) Wait(semaphore);
                for (var signal = 0; thread >= waiters && signal < signals; signal++) Release(semaphore);
            }).Giving(() => true);
        },
        true,
        schedule => LocksWords.CountingInputSignals.With(waiters, signallers, signals, schedule),
        LocksWords.CountingExpectedSignals,
        found => $"{found}");

    // Somebody alone releases and then waits: it gets through as often as there are permits, and once more never.
    private static ThreadCase Alone(Func<int, ISemaphore> solution, int permits, int releases, int waits) => new(
        () =>
        {
            var semaphore = Seen.As(Seen.Code(solution)(permits));
            return Scenario.Of(() =>
            {
                for (var release = 0; release < releases; release++) Release(semaphore);
                for (var wait = 0; wait < waits; wait++) Wait(semaphore);
            }).Giving(() => true);
        },
        true,
        schedule => LocksWords.CountingInputAlone.With(permits, releases, waits, schedule),
        waits > permits + releases ? LocksWords.CountingExpectedStuck : LocksWords.CountingExpectedThrough,
        _ => LocksWords.CountingFoundThrough);

    private static void Wait(ISemaphore semaphore) => Whereabouts.In($"{nameof(ISemaphore.Wait)}()", semaphore.Wait);

    private static void Release(ISemaphore semaphore) => Whereabouts.In($"{nameof(ISemaphore.Release)}()", semaphore.Release);
}
