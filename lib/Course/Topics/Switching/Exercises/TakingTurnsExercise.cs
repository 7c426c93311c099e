using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Switching.Exercises;

/// <summary>3.3: the times at which threads are done that share a processor, millisecond by millisecond.</summary>
internal sealed class TakingTurnsExercise : Exercise<Func<RoundRobin, IReadOnlyList<int>>>
{
    private const int RandomCases = 500, Seed = 33;

    // Those that are easiest to see first.
    private static readonly RoundRobin[] Cases =
        [new([5], 10, 0), new([2, 2], 1, 0), new([3, 1], 2, 0), new([4, 4], 2, 1), new([5], 1, 1), new([1, 5], 2, 1), new([1, 3, 3], 1, 2), new([2, 4, 6], 2, 0), new([], 3, 1)];

    private protected override Description About => new(
        "3.3",
        SwitchingWords.TakingTurnsTitle,
        [SwitchingWords.TakingTurnsHint1, SwitchingWords.TakingTurnsHint2, SwitchingWords.TakingTurnsHint3],
        SwitchingWords.TakingTurnsProved.With(Cases.Length + RandomCases));

    private protected override Counterexample? FindFault(Func<RoundRobin, IReadOnlyList<int>> solution) =>
        Trial.First(Cases.Concat(Random()).Select(each => FaultOn(each, solution)));

    private static IEnumerable<RoundRobin> Random()
    {
        var random = new SplitMix64(Seed);
        for (var i = 0; i < RandomCases; i++)
            yield return new([.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(1, 20))], random.Next(1, 8), random.Next(0, 3));
    }

    private static Counterexample? FaultOn(RoundRobin round, Func<RoundRobin, IReadOnlyList<int>> solution)
    {
        var expected = Done(round);
        return Trial.Of(
            SwitchingWords.TakingTurnsInput.With(Show(round.Work), round.Slice, round.Switch), Show(expected),
            () => solution(round), found => found.SequenceEqual(expected) ? null : Show(found));
    }

    // Another way than the one that the hints lead to: no line, but a look at each millisecond.
    private static int[] Done(RoundRobin round)
    {
        int[] left = [.. round.Work], done = new int[left.Length];
        var (now, running, ran) = (0, 0, 0);
        while (left.Any(work => work > 0))
        {
            if (left[running] == 0 || ran == round.Slice)
            {
                var next = Enumerable.Range(1, left.Length).Select(step => (running + step) % left.Length).First(thread => left[thread] > 0);
                if (next != running) now += round.Switch;
                (running, ran) = (next, 0);
            }
            now++;
            ran++;
            if (--left[running] == 0) done[running] = now;
        }
        return done;
    }

    private static string Show(IEnumerable<int> values) => Literal.Of(values.Select(value => (double)value));
}
