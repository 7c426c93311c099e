using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Processes.Exercises;

/// <summary>7.3: the least number of items in a message with which a sender keeps up.</summary>
internal sealed class BatchExercise : Exercise<Func<long, long, long, long>>
{
    private const int RandomCases = 200, Seed = 9;

    private protected override Description About => new(
        "7.3",
        ProcessesWords.BatchTitle,
        [ProcessesWords.BatchHint1, ProcessesWords.BatchHint2, ProcessesWords.BatchHint3],
        ProcessesWords.BatchProved.With(Cases().Count()));

    private protected override Counterexample? FindFault(Func<long, long, long, long> solution) =>
        Trial.First(Cases().Select(each => FaultOn(each.PerMessage, each.PerItem, each.Every, solution)));

    // The small ones hold those that come out even, and those in which nothing helps.
    private static IEnumerable<(long PerMessage, long PerItem, long Every)> Cases()
    {
        foreach (var perMessage in new[] { 0, 1, 2, 5, 6, 10 })
            foreach (var perItem in new[] { 0, 1, 2, 3 })
                foreach (var every in new[] { 1, 2, 3, 5 })
                    yield return (perMessage, perItem, every);
        var random = new SplitMix64(Seed);
        for (var i = 0; i < RandomCases; i++)
            yield return (random.Next(1_000, 50_000), random.Next(1, 300), random.Next(1, 600));
    }

    private static Counterexample? FaultOn(long perMessage, long perItem, long every, Func<long, long, long, long> solution)
    {
        // Where an item comes later than it takes, each further one saves time, so some number will do. Otherwise only one can.
        var items = 1L;
        while (Takes(items) > items * every && every > perItem)
            items++;
        if (Takes(items) > items * every)
            items = 0;
        return Trial.Of(
            ProcessesWords.BatchInput.With(perMessage, perItem, every),
            items == 0 ? ProcessesWords.BatchExpectedNone : ProcessesWords.BatchExpected.With(items, Takes(items), items * every),
            () => solution(perMessage, perItem, every),
            found => found == items ? null : found < 1 ? ProcessesWords.BatchFoundNone.With(found) : ProcessesWords.BatchFound.With(found, Takes(found), found * every));

        long Takes(long count) => perMessage + count * perItem;
    }
}
