using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Measuring.Exercises;

/// <summary>0.1: the middle of some times, which stay as they were.</summary>
internal sealed class MedianExercise : Exercise<Func<double[], double>>
{
    private const int RandomCases = 100, Seed = 1;

    private static readonly double[][] Cases = [[7], [1, 2, 4], [9, 1, 5], [1, 3], [4, 1, 3, 2], [2, 2, 2], [-1, 0, 1], [10, 1, 9, 2, 30]];

    private protected override Description About => new(
        "0.1",
        MeasuringWords.MedianTitle,
        [MeasuringWords.MedianHint1, MeasuringWords.MedianHint2, MeasuringWords.MedianHint3],
        MeasuringWords.MedianProved.With(Cases.Length + RandomCases));

    private protected override Counterexample? FindFault(Func<double[], double> solution) =>
        Trial.First(Cases.Concat(Random()).Select(times => FaultOn(times, solution)));

    private static Counterexample? FaultOn(double[] times, Func<double[], double> solution)
    {
        double[] given = [.. times], sorted = [.. times.Order()];
        var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        return Trial.Of(Literal.Of(times), Literal.Of(median), () => solution(given), found =>
            found != median ? Literal.Of(found)
            : !given.SequenceEqual(times) ? MeasuringWords.MedianInputChanged.With(Literal.Of(found), Literal.Of(given))
            : null);
    }

    private static IEnumerable<double[]> Random()
    {
        var random = new SplitMix64(Seed);
        for (var i = 0; i < RandomCases; i++)
            yield return [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => (double)random.Next(-20, 100))];
    }
}
