using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Streams.Exercises;

/// <summary>12.1: the first temperature of each episode, at the moment at which it comes.</summary>
internal sealed class OneAlarmExercise : Exercise<Func<IObservable<double>, double, IObservable<double>>>
{
    private const int RandomCases = 200, Seed = 121;
    private const double Threshold = 35;

    // Those that are easiest to see first.
    private static readonly StreamCase[] Cases =
    [
        StreamCase.Of(30, 36, 37, 30), StreamCase.Of(30, 35, 34), StreamCase.Of(36, 36, 30), StreamCase.Of(36, 30, 36, 30), StreamCase.Of(30, 31, 36),
        StreamCase.Of(30, 31), StreamCase.Of(), StreamCase.Of(36, 36), new([(1, 30), (2, 36)], null), new([(1, 30), (2, 36), (3, 30)], 4, Fails: true),
        // Who comes in the midst of an episode, and who comes after one.
        StreamCase.Of(30, 36, 37, 38, 30, 36) with { Late = 2.5 }, StreamCase.Of(30, 36, 30, 30, 37) with { Late = 3.5 },
    ];

    private protected override Description About => new(
        "12.1",
        StreamsWords.OneAlarmTitle,
        [StreamsWords.OneAlarmHint1, StreamsWords.OneAlarmHint2, StreamsWords.OneAlarmHint3],
        StreamsWords.OneAlarmProved.With(Cases.Length + RandomCases));

    private protected override Counterexample? FindFault(Func<IObservable<double>, double, IObservable<double>> solution) =>
        Trial.First(Cases.Select(each => FaultOn(each, Threshold, solution)).Concat(Random(solution)));

    private static IEnumerable<Counterexample?> Random(Func<IObservable<double>, double, IObservable<double>> solution)
    {
        var random = new SplitMix64(Seed);
        for (var i = 0; i < RandomCases; i++)
            yield return FaultOn(StreamCase.Random(random, 28, 42), random.Next(32, 38), solution);
    }

    private static Counterexample? FaultOn(StreamCase each, double threshold, Func<IObservable<double>, double, IObservable<double>> solution)
    {
        // An episode begins with the very first temperature that somebody hears, too.
        (double Second, double Value)[] heard = [.. each.Values.Where(value => value.Second > (each.Late ?? 0))];
        var begins = heard.Where((value, index) => value.Value >= threshold && (index == 0 || heard[index - 1].Value < threshold));
        return each.FaultOf(
            StreamsWords.OneAlarmRule.With(Literal.Of(threshold)),
            StreamCase.Tell(begins.Select(value => (value.Second, Literal.Of(value.Value))), StreamCase.Ending(each.End, each.Fails)),
            (temperatures, _) => solution(temperatures, threshold),
            Literal.Of);
    }
}
