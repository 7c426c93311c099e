using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Events.Exercises;

/// <summary>11.3: all items in order, no event waits for longer than it may, and no slice ends while another item surely fits.</summary>
internal sealed class InSlicesExercise : Exercise<Action<SlowJob>>
{
    private const int RandomCases = 200, Seed = 113;

    // Those that are easiest to see first.
    private static readonly (int Items, int Longest, int Most)[] Cases = [(1, 5, 5), (4, 1, 2), (6, 3, 3), (10, 3, 6), (12, 4, 10), (30, 7, 20), (0, 5, 10)];

    private protected override Description About => new(
        "11.3",
        EventsWords.InSlicesTitle,
        [EventsWords.InSlicesHint1, EventsWords.InSlicesHint2, EventsWords.InSlicesHint3],
        EventsWords.InSlicesProved.With(Cases.Length + RandomCases));

    private protected override Counterexample? FindFault(Action<SlowJob> solution)
    {
        var random = new SplitMix64(Seed);
        return Trial.First(Cases.Concat(Random(random)).Select(each => FaultOf(solution, each, random)));
    }

    private static IEnumerable<(int Items, int Longest, int Most)> Random(SplitMix64 random)
    {
        for (var i = 0; i < RandomCases; i++)
        {
            var longest = random.Next(1, 9);
            yield return (random.Next(0, 40), longest, random.Next(longest, 40));
        }
    }

    private static Counterexample? FaultOf(Action<SlowJob> solution, (int Items, int Longest, int Most) each, SplitMix64 random)
    {
        int[] takes = [.. Enumerable.Range(0, each.Items).Select(_ => random.Next(1, each.Longest))];
        return Trial.Of(
            EventsWords.InSlicesInput.With(Literal.Of(takes.Select(time => (double)time)), each.Longest, each.Most),
            EventsWords.InSlicesExpected.With(each.Most),
            () =>
            {
                var round = new SlowJobRound(takes, each.Longest, each.Most);
                round.Play(solution);
                return round;
            },
            round => round.Fault);
    }
}
