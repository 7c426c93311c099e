using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Interleaving;
using NotebookCourse.Interleaving.Seeing;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Locks.Exercises;

/// <summary>5.1: no schedule lets two threads in, and each gets in.</summary>
internal sealed class OwnLockExercise : Exercise<Func<ILock>>
{
    private static readonly (int Threads, int Rounds)[] Cases = [(1, 2), (2, 1), (2, 2), (3, 1)];

    private protected override Description About => new(
        "5.1",
        LocksWords.OwnLockTitle,
        [LocksWords.OwnLockHint1, LocksWords.OwnLockHint2, LocksWords.OwnLockHint3],
        EverySchedule.Proved(LocksWords.OwnLockProved));

    // Seconds.
    private const double OnRealThreads = 1;

    private protected override Counterexample? FindFault(Func<ILock> solution) => Trial.First(Cases.Select(each => EverySchedule.Fault(Section(solution, each.Threads, each.Rounds))))
        ?? EverySchedule.Fault(Two(solution)) ?? EverySchedule.Fault(TwoAtOnce(solution))
        ?? RealThreads.Fault(Section(solution, threads: 2, rounds: 3), OnRealThreads);

    private static ThreadCase Section(Func<ILock> solution, int threads, int rounds) => new(
        Sections.Of(() => new Called(Seen.As(Seen.Code(solution)())), threads, rounds),
        1,
        schedule => LocksWords.OwnLockInput.With(threads, rounds, schedule),
        LocksWords.OwnLockExpected,
        found => LocksWords.OwnLockFound.With($"{found}"));

    // What belongs to all locks, such as a static field, makes one of them keep the others closed.
    private static ThreadCase Two(Func<ILock> solution) => new(
        () =>
        {
            var make = Seen.Code(solution);
            Called one = new(Seen.As(make())), other = new(Seen.As(make()));
            return Scenario.Of(() =>
            {
                one.Enter();
                other.Enter();
                other.Exit();
                one.Exit();
            }).Giving(() => true);
        },
        true,
        schedule => LocksWords.OwnLockInputTwo.With(schedule),
        LocksWords.OwnLockExpectedTwo,
        found => $"{found}");

    // A lock that lets the thread in again that holds it keeps only the others out: so each is held by another one.
    private static ThreadCase TwoAtOnce(Func<ILock> solution) => Two(solution) with
    {
        Program = () =>
        {
            var (make, both) = (Seen.Code(solution), new Rendezvous(2));
            Called[] locks = [new(Seen.As(make())), new(Seen.As(make()))];
            return Scenario.Of(locks.Length, thread =>
            {
                locks[thread].Enter();
                both.Meet();
                locks[thread].Exit();
            }).Giving(() => true);
        },
        Input = schedule => LocksWords.OwnLockInputTwoAtOnce.With(schedule),
        Expected = LocksWords.OwnLockExpectedTwoAtOnce,
        Deadlock = LocksWords.OwnLockFoundTwoAtOnce,
    };

    /// <summary>The learner's lock, whose calls are noted.</summary>
    private sealed class Called(ILock own) : ILock
    {
        public void Enter() => Whereabouts.In($"{nameof(Enter)}()", own.Enter);

        public void Exit() => Whereabouts.In($"{nameof(Exit)}()", own.Exit);
    }
}
