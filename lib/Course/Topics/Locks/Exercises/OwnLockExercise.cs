using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
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

    private protected override Counterexample? FindFault(Func<ILock> solution) => Trial.First(Cases.Select(each => Fault(solution, each.Threads, each.Rounds)));

    private static Counterexample? Fault(Func<ILock> solution, int threads, int rounds) => EverySchedule.Fault(
        Sections.Of(solution, threads, rounds),
        1,
        schedule => LocksWords.OwnLockInput.With(threads, rounds, schedule),
        LocksWords.OwnLockExpected,
        found => LocksWords.OwnLockFound.With($"{found}"));
}
