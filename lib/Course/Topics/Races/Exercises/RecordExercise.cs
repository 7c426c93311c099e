using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Topics.Races.Exercises;

/// <summary>4.2: the best offer is kept in every schedule, and nobody waits.</summary>
internal sealed class RecordExercise : Exercise<Func<IRecord>>
{
    // What each thread offers, one after the other.
    private static readonly int[][][] Cases =
    [
        [[5]], [[5, 3]], [[3, 5]], [[3], [5]], [[5], [3]], [[4], [4]], [[1, 6], [5, 2]], [[2], [7], [4]],
    ];

    private protected override Description About => new(
        "4.2",
        RacesWords.RecordTitle,
        [RacesWords.RecordHint1, RacesWords.RecordHint2, RacesWords.RecordHint3],
        EverySchedule.Proved(RacesWords.RecordProved));

    private protected override Counterexample? FindFault(Func<IRecord> solution) => Trial.First(Cases.Select(offers => Fault(solution, offers)));

    private static Counterexample? Fault(Func<IRecord> solution, int[][] offers)
    {
        var best = offers.SelectMany(each => each).Max();
        string Input(string schedule) => RacesWords.RecordInput.With(string.Join("; ", offers.Select((each, thread) => $"{Scenario.NameOf(thread)} {string.Join(", ", each)}")), schedule);
        return EverySchedule.FaultOrWait(() => Offering(solution, offers), best, Input, RacesWords.RecordExpected.With(best), found => RacesWords.RecordFound.With($"{found}"));
    }

    private static Scenario Offering(Func<IRecord> solution, int[][] offers)
    {
        var record = solution();
        return Scenario.Of(offers.Length, thread => Array.ForEach(offers[thread], record.Offer)).Giving(() => record.Best);
    }
}
