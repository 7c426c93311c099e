using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Downloads.Exercises;

/// <summary>9.3: in flight = rate × latency, rounded up, and the rate from the other two.</summary>
internal sealed class LittlesLawExercise : Exercise<LittlesLaw>
{
    private const int RandomCases = 300, Seed = 9;

    // What a few roundings in another order may change.
    private const double Tolerance = 1e-9;

    private static readonly (int Of, int Milliseconds)[] Cases =
        [(10, 1000), (10, 100), (1, 1), (100, 70), (15, 100), (1001, 1), (0, 250), (3, 1500), (100, 290)];

    private protected override Description About => new(
        "9.3",
        DownloadsWords.LittleTitle,
        [DownloadsWords.LittleHint1, DownloadsWords.LittleHint2, DownloadsWords.LittleHint3],
        DownloadsWords.LittleProved.With(Cases.Length + RandomCases));

    private protected override Counterexample? FindFault(LittlesLaw solution)
    {
        (int Of, int Milliseconds)[] cases = [.. Cases, .. Random()];
        return Trial.First(cases.Select(each => InFlightFault(each.Of, each.Milliseconds, solution.InFlight)))
            ?? Trial.First(cases.Select(each => PerSecondFault(each.Of, each.Milliseconds, solution.PerSecond)));
    }

    private static IEnumerable<(int Of, int Milliseconds)> Random()
    {
        var random = new SplitMix64(Seed);
        for (var i = 0; i < RandomCases; i++)
            yield return (random.Next(1, 20_000), random.Next(1, 60_000));
    }

    private static Counterexample? InFlightFault(int perSecond, int milliseconds, Func<int, int, int> solution)
    {
        var needed = (int)(((long)perSecond * milliseconds + 999) / 1000);
        return Trial.Of(
            DownloadsWords.LittleInFlightInput.With(perSecond, milliseconds), DownloadsWords.LittleInFlight.With(needed),
            () => solution(perSecond, milliseconds), found => found == needed ? null : DownloadsWords.LittleInFlight.With(found));
    }

    private static Counterexample? PerSecondFault(int inFlight, int milliseconds, Func<int, int, double> solution)
    {
        var rate = inFlight * 1000.0 / milliseconds;
        return Trial.Of(
            DownloadsWords.LittlePerSecondInput.With(inFlight, milliseconds), DownloadsWords.LittlePerSecond.With(Literal.Of(rate)),
            () => solution(inFlight, milliseconds),
            found => Math.Abs(found - rate) <= Tolerance * rate ? null : DownloadsWords.LittlePerSecond.With(Literal.Of(found)));
    }
}
