using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Switching.Exercises;

/// <summary>3.1: processors × (1 + wait ÷ compute), rounded up once.</summary>
internal sealed class ThreadCountExercise : Exercise<Func<int, int, int, int>>
{
    private const int RandomCases = 300, Seed = 31;

    // Processors, milliseconds of waiting, milliseconds of computing; those that are easiest to see first.
    private static readonly (int Processors, int Wait, int Compute)[] Cases =
        [(1, 0, 10), (4, 0, 10), (1, 10, 10), (2, 9, 1), (2, 1, 2), (1, 1, 2), (4, 1, 3), (3, 7, 5), (10, 1, 100), (7, 70, 100)];

    private protected override Description About => new(
        "3.1",
        SwitchingWords.ThreadCountTitle,
        [SwitchingWords.ThreadCountHint1, SwitchingWords.ThreadCountHint2, SwitchingWords.ThreadCountHint3],
        SwitchingWords.ThreadCountProved.With(Cases.Length + RandomCases));

    private protected override Counterexample? FindFault(Func<int, int, int, int> solution) =>
        Trial.First(Cases.Concat(Random()).Select(each => FaultOn(each.Processors, each.Wait, each.Compute, solution)));

    private static IEnumerable<(int Processors, int Wait, int Compute)> Random()
    {
        var random = new SplitMix64(Seed);
        for (var i = 0; i < RandomCases; i++)
            yield return (random.Next(1, 128), random.Next(0, 2_000), random.Next(1, 200));
    }

    private static Counterexample? FaultOn(int processors, int wait, int compute, Func<int, int, int, int> solution)
    {
        var needed = ((processors * (wait + compute)) + compute - 1) / compute;
        return Trial.Of(
            SwitchingWords.ThreadCountInput.With(processors, wait, compute), SwitchingWords.ThreadCountExpected.With(needed, Literal.Of((double)processors * (wait + compute) / compute)),
            () => solution(processors, wait, compute), found => found == needed ? null : SwitchingWords.ThreadCountFound.With(found));
    }
}
