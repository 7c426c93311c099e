using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Railways.Exercises;

/// <summary>1.1: the same as a look at every second.</summary>
internal sealed class MeetingExercise : Exercise<Func<Passage, Passage, bool>>
{
    private const int RandomCases = 2_000, Seed = 11;

    // Section, forward, enters, leaves: of the first train, of the second one. Those that are easiest to see first.
    private static readonly ((int, bool, int, int) First, (int, bool, int, int) Second)[] Cases =
    [
        ((1, true, 0, 10), (1, false, 5, 15)),
        ((1, true, 0, 10), (1, true, 2, 12)),
        ((1, true, 0, 10), (1, true, 2, 8)),
        ((1, true, 0, 10), (1, false, 10, 20)),
        ((1, true, 0, 10), (1, true, 10, 20)),
        ((1, true, 0, 10), (2, false, 5, 15)),
        ((1, true, 0, 10), (1, true, 5, 10)),
        ((1, true, 0, 10), (1, true, 0, 12)),
        ((1, false, 0, 10), (1, false, 3, 9)),
        ((1, true, 0, 10), (1, false, 0, 10)),
    ];

    private protected override Description About => new(
        "1.1",
        RailwaysWords.MeetingTitle,
        [RailwaysWords.MeetingHint1, RailwaysWords.MeetingHint2, RailwaysWords.MeetingHint3],
        RailwaysWords.MeetingProved.With(2 * (Cases.Length + RandomCases)));

    private protected override Counterexample? FindFault(Func<Passage, Passage, bool> solution) =>
        Trial.First(Cases.Concat(Random()).SelectMany(pair => new[] { (pair.First, pair.Second), (First: pair.Second, Second: pair.First) })
            .Select(pair => FaultOn(Train("A", pair.First), Train("B", pair.Second), solution)));

    // Short times, so that trains often enter or leave in the same second.
    private static IEnumerable<((int, bool, int, int) First, (int, bool, int, int) Second)> Random()
    {
        var random = new SplitMix64(Seed);
        (int, bool, int, int) Draw()
        {
            var enters = random.Next(0, 12);
            return (1 + (random.Next(0, 3) / 3), random.Next(0, 1) == 0, enters, enters + random.Next(1, 12));
        }
        for (var i = 0; i < RandomCases; i++)
            yield return (Draw(), Draw());
    }

    private static Passage Train(string name, (int Section, bool Forward, int Enters, int Leaves) passage) =>
        new(name, new(passage.Section, false), passage.Forward, passage.Enters, passage.Leaves);

    private static Counterexample? FaultOn(Passage first, Passage second, Func<Passage, Passage, bool> solution)
    {
        var meet = SecondBySecond.Meet(first, second);
        return Trial.Of(RailwaysWords.MeetingInput.With(InWords(first), InWords(second)), InWords(meet), () => solution(first, second), found => found == meet ? null : InWords(found));
    }

    private static string InWords(Passage passage) =>
        RailwaysWords.MeetingPassage.With(passage.Track.ToString(), passage.Forward ? RailwaysWords.RunsForward : RailwaysWords.RunsBackward, passage.Enters, passage.Leaves);

    private static string InWords(bool meet) => meet ? RailwaysWords.TheyMeet : RailwaysWords.TheyDoNotMeet;
}
