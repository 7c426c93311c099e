using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments;
using Solution = System.Func<System.IObservable<double>, System.TimeSpan, System.Reactive.Concurrency.IScheduler, System.IObservable<double>>;

namespace NotebookCourse.Topics.Streams.Exercises;

/// <summary>12.3: at the end of each period its highest reading, and nothing for a period without any.</summary>
internal sealed class PeaksExercise : Exercise<Solution>
{
    // Never at the very end of a period, where it would be a matter of taste which one a reading belongs to.
    private const double Step = 0.37;
    private const int RandomCases = 200, Seed = 123;

    // Those that are easiest to see first.
    private static readonly (StreamCase Readings, int Period)[] Cases =
    [
        (new([(0.2, 30), (0.4, 38), (0.6, 31)], 1.5), 1), (new([(0.2, 30), (1.2, 31), (1.4, 29)], 2.5), 1), (new([(0.2, 30), (3.4, 31)], 4.5), 1),
        (new([(0.2, 38), (0.4, 31)], 0.5), 1), (new([(0.5, -3), (1.5, -2), (2.5, -9)], 4.5), 2), (new([], 2.5), 1), (new([(0.2, 30), (0.4, 31)], null), 1), (new([(0.2, 30), (1.4, 31)], 1.5, Fails: true), 1),
    ];

    private protected override Description About => new(
        "12.3",
        StreamsWords.PeaksTitle,
        [StreamsWords.PeaksHint1, StreamsWords.PeaksHint2, StreamsWords.PeaksHint3],
        StreamsWords.PeaksProved.With(Cases.Length + RandomCases));

    private protected override Counterexample? FindFault(Solution solution) =>
        Trial.First(Cases.Select(each => FaultOn(each.Readings, each.Period, solution)).Concat(Random(solution)));

    private static IEnumerable<Counterexample?> Random(Solution solution)
    {
        var random = new SplitMix64(Seed);
        for (var i = 0; i < RandomCases; i++)
            yield return FaultOn(StreamCase.Random(random, -20, 40, Step), random.Next(1, 3), solution);
    }

    private static Counterexample? FaultOn(StreamCase each, int period, Solution solution)
    {
        var peaks = each.Values
            .GroupBy(value => (int)(value.Second / period))
            .Select(group => (Second: (double)(group.Key + 1) * period, Most: group.Max(value => value.Value)))
            // What is left at the end is said at once; at an error it is lost.
            .Where(peak => !each.Fails || peak.Second < each.End)
            .Select(peak => (Math.Min(peak.Second, each.End ?? double.PositiveInfinity), Literal.Of(peak.Most)));
        return each.FaultOf(
            StreamsWords.PeaksRule.With(Literal.Of(period)),
            StreamCase.Tell(peaks, StreamCase.Ending(each.End, each.Fails)),
            (readings, clock) => solution(readings, TimeSpan.FromSeconds(period), clock),
            Literal.Of);
    }
}
