using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Interpreters.Exercises;

/// <summary>16.1: either the lock is the bottleneck, or a round of one thread is.</summary>
internal sealed class UnderTheLockExercise : Exercise<Func<LockedLoad, int>>
{
    private const int RandomCases = 300, Seed = 161;

    // Those that are easiest to see first: one thread, no waiting, one round, much waiting, and the edge between the two.
    private static readonly LockedLoad[] Cases =
        [new(1, 1, 10, 0), new(1, 3, 10, 40), new(4, 1, 10, 0), new(2, 3, 10, 0), new(2, 1, 10, 100), new(4, 3, 10, 100), new(4, 3, 10, 30), new(4, 3, 10, 29), new(4, 3, 10, 10), new(8, 5, 10, 50)];

    private protected override Description About => new(
        "16.1",
        InterpretersWords.UnderLockTitle,
        [InterpretersWords.UnderLockHint1, InterpretersWords.UnderLockHint2, InterpretersWords.UnderLockHint3],
        InterpretersWords.UnderLockProved.With(Cases.Length + RandomCases));

    /// <summary>When the last is done. Each begins a round as soon as its own last round and all the others let it.</summary>
    internal static int Done(LockedLoad load)
    {
        var all = load.Threads * load.Compute;
        // From one turn of a thread to its next: the others have theirs meanwhile, or it has to wait for its answer.
        var round = Math.Max(all, load.Compute + load.Wait);
        return ((load.Rounds - 1) * round) + all + load.Wait;
    }

    private protected override Counterexample? FindFault(Func<LockedLoad, int> solution) =>
        Trial.First(Cases.Concat(Random()).Select(load => FaultOn(load, solution)));

    private static IEnumerable<LockedLoad> Random()
    {
        var random = new SplitMix64(Seed);
        for (var each = 0; each < RandomCases; each++)
            yield return new(random.Next(1, 16), random.Next(1, 20), random.Next(1, 50), random.Next(0, 500));
    }

    private static Counterexample? FaultOn(LockedLoad load, Func<LockedLoad, int> solution) => Trial.Of(
        InterpretersWords.UnderLockInput.With(load.Threads, load.Rounds, load.Compute, load.Wait), InterpretersWords.UnderLockTime.With(Done(load)),
        () => solution(load), found => found == Done(load) ? null : InterpretersWords.UnderLockTime.With(found));
}
