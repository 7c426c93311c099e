using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Interleaving;
using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Topics.Races.Exercises;

/// <summary>4.2: the best offer is kept in every schedule, and nobody waits.</summary>
internal sealed class RecordExercise : Exercise<Func<IRecord>>
{
    // So often whoever makes one offer can lose it to another who makes one after the other.
    private const int MostLosses = 6;

    // What each thread offers, one after the other.
    private static readonly int[][][] Cases =
    [
        [[5]], [[5, 3]], [[3, 5]], [[3], [5]], [[5], [3]], [[4], [4]], [[1, 6], [5, 2]], [[2], [7], [4]], [[10], [.. Enumerable.Range(1, MostLosses)]],
    ];

    private static readonly int[][][] Watched = [[[5]], [[5], [3]]];

    // Seconds.
    private const double OnRealThreads = 0.5;

    private protected override Description About => new(
        "4.2",
        RacesWords.RecordTitle,
        [RacesWords.RecordHint1, RacesWords.RecordHint2, RacesWords.RecordHint3],
        EverySchedule.Proved(RacesWords.RecordProved.With(MostLosses)));

    private protected override Counterexample? FindFault(Func<IRecord> solution) => Trial.First(Faults(solution));

    private static IEnumerable<Counterexample?> Faults(Func<IRecord> solution)
    {
        foreach (var offers in Cases) yield return EverySchedule.FaultOrWait(Offers(solution, offers));
        yield return EverySchedule.Fault(Apart(solution));
        foreach (var offers in Watched) yield return EverySchedule.Fault(Looks(solution, offers));
        yield return RealThreads.Fault(Offers(solution, [[5], [3]]), OnRealThreads);
        // Each offer is better than all before it, and so one that may be lost.
        yield return RealThreads.Fault(Looks(solution, [[1, 3, 5, 7, 9, 11, 13, 15], [2, 4, 6, 8, 10, 12, 14, 16]]), OnRealThreads);
    }

    private static ThreadCase Offers(Func<IRecord> solution, int[][] offers)
    {
        var best = offers.SelectMany(each => each).Max();
        return new(() => Offering(solution, offers), best, schedule => RacesWords.RecordInput.With(InWords(offers), schedule), RacesWords.RecordExpected.With(best), found => RacesWords.RecordFound.With($"{found}"));
    }

    // What is offered to one record is nothing to another.
    private static ThreadCase Apart(Func<IRecord> solution) => new(
        () =>
        {
            var (record, another) = (Seen.As(Seen.Code(solution)()), Seen.As(Seen.Code(solution)()));
            return Scenario.Of(() => Offer(another, MostLosses), () => Offer(record, 1)).Giving(() => record.Best);
        },
        1,
        schedule => RacesWords.RecordInputApart.With(MostLosses, 1, schedule),
        RacesWords.RecordExpected.With(1),
        found => RacesWords.RecordFound.With($"{found}"));

    // Somebody looks while others offer: what was the best once must not get worse.
    private static ThreadCase Looks(Func<IRecord> solution, int[][] offers) => new(
        () => Looking(solution, offers),
        "",
        schedule => RacesWords.RecordInputLooks.With(InWords(offers), Scenario.NameOf(offers.Length), schedule),
        RacesWords.RecordExpectedRising,
        found => $"{found}");

    private static string InWords(int[][] offers) => string.Join("; ", offers.Select((each, thread) => $"{Scenario.NameOf(thread)} {string.Join(", ", each)}"));

    private static Scenario Offering(Func<IRecord> solution, int[][] offers)
    {
        var record = Seen.As(Seen.Code(solution)());
        return Scenario.Of(offers.Length, thread => Array.ForEach(offers[thread], value => Offer(record, value))).Giving(() => record.Best);
    }

    private static Scenario Looking(Func<IRecord> solution, int[][] offers)
    {
        var (record, seen, kept) = (Seen.As(Seen.Code(solution)()), new int[2], new string[offers.Length]);
        return Scenario.Of(offers.Length + 1, thread =>
        {
            if (thread == offers.Length)
            {
                for (var look = 0; look < seen.Length; look++) seen[look] = record.Best;
                return;
            }
            foreach (var value in offers[thread])
            {
                Offer(record, value);
                if (record.Best is var best && best < value) kept[thread] = RacesWords.RecordLost.With(Scenario.NameOf(thread), value, best);
            }
        }).Giving(() => Array.Find(kept, words => words is not null) ?? (seen[1] < seen[0] ? RacesWords.RecordFell.With(seen[0], seen[1]) : ""));
    }

    private static void Offer(IRecord record, int value) => Whereabouts.In($"{nameof(IRecord.Offer)}({value})", () => record.Offer(value));
}
