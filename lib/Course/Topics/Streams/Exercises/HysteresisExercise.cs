using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Streams.Exercises;

/// <summary>12.2: on at high, off at low, and in between as before.</summary>
internal sealed class HysteresisExercise : Exercise<Func<IObservable<double>, double, double, IObservable<bool>>>
{
    private const int RandomCases = 200, Seed = 122;
    private const double High = 36, Low = 34;

    // Those that are easiest to see first.
    private static readonly StreamCase[] Cases =
    [
        StreamCase.Of(30, 37, 33), StreamCase.Of(30, 37, 35, 37, 33), StreamCase.Of(30, 36, 34), StreamCase.Of(30, 35, 33), StreamCase.Of(35, 37, 35, 35, 33, 35),
        StreamCase.Of(37, 33, 37), StreamCase.Of(30, 31), StreamCase.Of(), new([(1, 37), (2, 35)], null), new([(1, 37), (2, 33)], 3, Fails: true),
    ];

    private protected override Description About => new(
        "12.2",
        StreamsWords.HysteresisTitle,
        [StreamsWords.HysteresisHint1, StreamsWords.HysteresisHint2, StreamsWords.HysteresisHint3],
        StreamsWords.HysteresisProved.With(Cases.Length + RandomCases));

    private protected override Counterexample? FindFault(Func<IObservable<double>, double, double, IObservable<bool>> solution) =>
        Trial.First(Cases.Select(each => FaultOn(each, High, Low, solution)).Concat(Random(solution)));

    private static IEnumerable<Counterexample?> Random(Func<IObservable<double>, double, double, IObservable<bool>> solution)
    {
        var random = new SplitMix64(Seed);
        for (var i = 0; i < RandomCases; i++)
        {
            var high = random.Next(33, 38);
            yield return FaultOn(StreamCase.Random(random, 26, 42), high, high - random.Next(1, 4), solution);
        }
    }

    private static Counterexample? FaultOn(StreamCase each, double high, double low, Func<IObservable<double>, double, double, IObservable<bool>> solution) => each.FaultOf(
        StreamsWords.HysteresisRule.With(Literal.Of(high), Literal.Of(low)),
        StreamCase.Tell(Changes(each, high, low), StreamCase.Ending(each.End, each.Fails)),
        (temperatures, _) => solution(temperatures, high, low),
        Show);

    // Another way than the one that the hints lead to: for each value, the last one before it that decides.
    private static IEnumerable<(double, string)> Changes(StreamCase each, double high, double low)
    {
        var deciding = each.Values.Where(value => value.Value >= high || value.Value <= low).SkipWhile(value => value.Value <= low).ToList();
        return deciding
            .Where((value, index) => index == 0 || (value.Value >= high) != (deciding[index - 1].Value >= high))
            .Select(value => (value.Second, Show(value.Value >= high)));
    }

    private static string Show(bool isOn) => isOn ? "true" : "false";
}
