using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments.Workers;

namespace NotebookCourse.Topics.Factoring.Exercises;

/// <summary>8.1: each item once, in order, and nobody with two more than another.</summary>
internal sealed class FairSharesExercise : Exercise<Func<int, int, IEnumerable<IndexRange>>>
{
    private const int MostItems = 20, MostWorkers = 9, MostShown = 9;

    public override string Number => "8.1";

    public override string Title => Words.SharesTitle;

    private protected override string Name => nameof(Exercise.FairShares);

    private protected override string Solutions => "08-multiprocessing.dib";

    private protected override IReadOnlyList<string> Hints => [Words.SharesHint1, Words.SharesHint2, Words.SharesHint3];

    private protected override string Proved => Words.SharesProved(Cases().Count());

    private protected override Counterexample? FindFault(Func<int, int, IEnumerable<IndexRange>> solution) =>
        Trial.First(Cases().Select(each => FaultOn(each.Count, each.Workers, solution)));

    // Small ones first, so that a fault is shown where it is easiest to see; the last are too large for an int's product.
    private static IEnumerable<(int Count, int Workers)> Cases() =>
    [
        .. from count in Enumerable.Range(1, MostItems) from workers in Enumerable.Range(1, MostWorkers) select (count, workers),
        (0, 1), (0, 3), (10_000, 7), (1_000_000, 3_000), (int.MaxValue, 4),
    ];

    private static Counterexample? FaultOn(int count, int workers, Func<int, int, IEnumerable<IndexRange>> solution) => Trial.Of(
        Words.SharesInput(count, workers),
        Words.SharesExpected(workers, count / workers, (int)(((long)count + workers - 1) / workers)),
        // One more than asked for is enough to see that there are too many, even of a row without end.
        () => solution(count, workers)?.Take(workers + 1).ToList(),
        shares => Complaint(count, workers, shares!) is { } complaint ? Words.SharesFound(Shown(shares!), complaint) : null);

    private static string? Complaint(int count, int workers, List<IndexRange> shares)
    {
        if (shares.Count != workers)
            return shares.Count > workers ? Words.SharesTooMany : Words.SharesTooFew(shares.Count, workers);
        var next = 0;
        foreach (var share in shares.Where(share => share.Count > 0))
        {
            if (share.From > next)
                return Words.SharesLeftOut(next);
            if (share.From < next)
                return Words.SharesNotInOrder(share.From, next);
            // A step matters only where it is taken.
            if (share.Step != 1 && share.Count > 1)
                return Words.SharesNotInOrder(share.From + share.Step, share.From + 1);
            next = share.From + share.Count;
        }
        if (next != count)
            return next < count ? Words.SharesLeftOut(next) : Words.SharesBeyond(next - 1);
        var (least, most) = (shares.Min(share => share.Count), shares.Max(share => share.Count));
        return most - least > 1 ? Words.SharesUnfair(most, least) : null;
    }

    private static string Shown(List<IndexRange> shares) => shares.Count == 0
        ? Words.Nothing
        : string.Join(", ", shares.Take(MostShown).Select(share => Words.FromBefore(share.From, share.Before))) + (shares.Count > MostShown ? ", …" : "");
}
