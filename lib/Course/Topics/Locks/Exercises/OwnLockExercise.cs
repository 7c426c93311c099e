using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Locks.Exercises;

/// <summary>5.1: no schedule lets two threads in, and each gets in.</summary>
internal sealed class OwnLockExercise : Exercise<Func<ILock>>
{
    private static readonly (int Threads, int Rounds)[] Cases = [(1, 2), (2, 1), (2, 2), (3, 1)];

    public override string Number => "5.1";

    public override string Title => Words.OwnLockTitle;

    private protected override string Name => nameof(Exercise.OwnLock);

    private protected override string Solutions => "05-locks-and-semaphores.dib";

    private protected override IReadOnlyList<string> Hints => [Words.OwnLockHint1, Words.OwnLockHint2, Words.OwnLockHint3];

    private protected override string Proved => Words.OwnLockProved;

    private protected override Counterexample? FindFault(Func<ILock> solution) => Trial.First(Cases.Select(each => Fault(solution, each.Threads, each.Rounds)));

    private static Counterexample? Fault(Func<ILock> solution, int threads, int rounds) => EverySchedule.Fault(
        Sections.Of(solution, threads, rounds),
        1,
        schedule => Words.OwnLockInput(threads, rounds, schedule),
        Words.OwnLockExpected,
        found => Words.OwnLockFound($"{found}"));
}
