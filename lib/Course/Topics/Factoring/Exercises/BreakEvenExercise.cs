using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Factoring.Exercises;

/// <summary>8.3: the least number of items from which processes end before one thread does.</summary>
internal sealed class BreakEvenExercise : Exercise<Func<long, long, int, long>>
{
    private const int RandomCases = 200, Seed = 3;

    private protected override Description About => new(
        "8.3",
        FactoringWords.BreakEvenTitle,
        [FactoringWords.BreakEvenHint1, FactoringWords.BreakEvenHint2, FactoringWords.BreakEvenHint3],
        FactoringWords.BreakEvenProved.With(Cases().Count()));

    private protected override Counterexample? FindFault(Func<long, long, int, long> solution) =>
        Trial.First(Cases().Select(each => FaultOn(each.StartUp, each.PerItem, each.Processes, solution)));

    // The small ones hold ties and shares that do not come out even.
    private static IEnumerable<(long StartUp, long PerItem, int Processes)> Cases()
    {
        foreach (var processes in Enumerable.Range(2, 4))
            foreach (var startUp in new[] { 0, 1, 2, 3, 5, 10 })
                foreach (var perItem in new[] { 1, 2, 3, 5 })
                    yield return (startUp, perItem, processes);
        var random = new SplitMix64(Seed);
        for (var i = 0; i < RandomCases; i++)
            yield return (random.Next(100, 80_000), random.Next(1, 200), random.Next(2, 32));
    }

    private static Counterexample? FaultOn(long startUp, long perItem, int processes, Func<long, long, int, long> solution)
    {
        long items = 1;
        while (!ProcessesWin(items))
            items++;
        return Trial.Of(
            FactoringWords.BreakEvenInput.With(startUp, perItem, processes),
            FactoringWords.BreakEvenExpected.With(items, Alone(items), Shared(items)),
            () => solution(startUp, perItem, processes),
            found => found == items ? null
                : found < 1 ? FactoringWords.BreakEvenNone.With(found)
                : FactoringWords.BreakEvenFound.With(found, Alone(found), Shared(found)));

        long Alone(long count) => count * perItem;
        // The last to end has the largest share.
        long Shared(long count) => processes * startUp + (count - 1 + processes) / processes * perItem;
        bool ProcessesWin(long count) => Shared(count) < Alone(count);
    }
}
