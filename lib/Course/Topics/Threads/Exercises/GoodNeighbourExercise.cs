using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Threads.Exercises;

/// <summary>2.3: all items in their order, never more than so many in one turn, and no more turns than that takes.</summary>
internal sealed class GoodNeighbourExercise : Exercise<Func<int, int, Action<int>, IEnumerable<int>>>
{
    private const int RandomCases = 200, Seed = 3, MostShown = 12;

    private static readonly (int Items, int Most)[] Cases = [(1, 1), (2, 1), (3, 2), (4, 2), (10, 3), (5, 10), (6, 6), (0, 1)];

    private protected override Description About => new(
        "2.3",
        ThreadsWords.NeighbourTitle,
        [ThreadsWords.NeighbourHint1, ThreadsWords.NeighbourHint2, ThreadsWords.NeighbourHint3],
        ThreadsWords.NeighbourProved.With(Cases.Length + RandomCases));

    private protected override Counterexample? FindFault(Func<int, int, Action<int>, IEnumerable<int>> solution) =>
        Trial.First(Cases.Concat(Random()).Select(each => FaultOf(solution, each.Items, each.Most)));

    private static IEnumerable<(int Items, int Most)> Random()
    {
        var random = new SplitMix64(Seed);
        for (var i = 0; i < RandomCases; i++)
            yield return (random.Next(0, 40), random.Next(1, 9));
    }

    private static Counterexample? FaultOf(Func<int, int, Action<int>, IEnumerable<int>> solution, int items, int most)
    {
        // One more, in which it may do nothing but notice that it is done.
        var mostTurns = ((items + most - 1) / most) + 1;
        return Trial.Of(
            ThreadsWords.NeighbourInput.With(items, most),
            ThreadsWords.NeighbourExpected.With(most, mostTurns),
            () => Play(solution, items, most, mostTurns),
            found => Complaint(found!, items, most, mostTurns));
    }

    private static Turns? Play(Func<int, int, Action<int>, IEnumerable<int>> solution, int items, int most, int mostTurns)
    {
        List<List<int>> done = [[]];
        var slept = 0;
        // What is done before the first turn is done by whoever spawns it: no scheduler has a say in it.
        if (solution(items, most, item => done[^1].Add(item)) is not { } body) return null;
        var early = done[0].Count;
        using var thread = body.GetEnumerator();
        var goesOn = true;
        for (var turn = 0; goesOn && turn <= mostTurns; turn++)
        {
            done.Add([]);
            goesOn = thread.MoveNext();
            if (goesOn && thread.Current != 0) slept++;
        }
        return new(early, [.. done.Skip(1)], slept);
    }

    private static string? Complaint(Turns turns, int items, int most, int mostTurns)
    {
        if (turns.Early > 0) return ThreadsWords.NeighbourEarly.With(turns.Early);
        var story = turns.Done.Count == 0 ? FiguresWords.Nothing : string.Join(" | ", turns.Done.Take(MostShown).Select(items => items.Count == 0 ? FiguresWords.Nothing : string.Join(' ', items)));
        if (turns.Done.FirstOrDefault(turn => turn.Count > most) is { } greedy) return ThreadsWords.NeighbourGreedy.With(story, greedy.Count);
        if (turns.Slept > 0) return ThreadsWords.NeighbourSlept.With(story);
        if (turns.Done.Count > mostTurns) return ThreadsWords.NeighbourTurns.With(story, mostTurns);
        return turns.Done.SelectMany(turn => turn).SequenceEqual(Enumerable.Range(0, items)) ? null : ThreadsWords.NeighbourItems.With(story);
    }

    private sealed record Turns(int Early, IReadOnlyList<IReadOnlyList<int>> Done, int Slept);
}
