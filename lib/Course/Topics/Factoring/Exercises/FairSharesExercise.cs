using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments.Workers;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Factoring.Exercises;

/// <summary>8.1: each item once, in order, and nobody with two more than another.</summary>
internal sealed class FairSharesExercise : Exercise<Func<int, int, IEnumerable<IndexRange>>>
{
    private const int MostItems = 64, MostWorkers = 256, MostShown = 9, EasyItems = 20, EasyWorkers = 9;

    private protected override Description About => new(
        "8.1",
        FactoringWords.SharesTitle,
        [FactoringWords.SharesHint1, FactoringWords.SharesHint2, FactoringWords.SharesHint3],
        FactoringWords.SharesProved.With(Cases().Count()));

    private protected override Counterexample? FindFault(Func<int, int, IEnumerable<IndexRange>> solution) =>
        Trial.First(Cases().Select(each => FaultOn(each.Count, each.Workers, solution)));

    // Small ones first, so that a fault is shown where it is easiest to see. Edges in floating point are off by one in a few
    // pairs only, where a product such as 49 * (1 / 49.0) comes out below the whole number. The last are too large for an int's product.
    private static IEnumerable<(int Count, int Workers)> Cases() => Pairs(1, EasyItems, EasyWorkers)
        .Concat(Pairs(0, MostItems, MostWorkers))
        .Concat([(10_000, 7), (1_000_000, 3_000), (1_000_003, 65_537), (int.MaxValue, 4), (int.MaxValue - 1, 1_000)])
        .Distinct();

    private static IEnumerable<(int Count, int Workers)> Pairs(int leastItems, int mostItems, int mostWorkers) =>
        from count in Enumerable.Range(leastItems, mostItems - leastItems + 1) from workers in Enumerable.Range(1, mostWorkers) select (count, workers);

    private static Counterexample? FaultOn(int count, int workers, Func<int, int, IEnumerable<IndexRange>> solution) => Trial.Of(
        FactoringWords.SharesInput.With(count, workers),
        FactoringWords.SharesExpected.With(workers, count / workers, (int)(((long)count + workers - 1) / workers)),
        // One more than asked for is enough to see that there are too many, even of a row without end.
        () => solution(count, workers)?.Take(workers + 1).ToList(),
        shares => Complaint(count, workers, shares!) is { } complaint ? FactoringWords.SharesFound.With(Shown(shares!), complaint) : null);

    private static string? Complaint(int count, int workers, List<IndexRange> shares)
    {
        if (shares.Count != workers)
            return shares.Count > workers ? FactoringWords.SharesTooMany : FactoringWords.SharesTooFew.With(shares.Count, workers);
        var next = 0;
        foreach (var share in shares.Where(share => share.Count > 0))
        {
            if (share.From > next)
                return FactoringWords.SharesLeftOut.With(next);
            if (share.From < next)
                return FactoringWords.SharesNotInOrder.With(share.From, next);
            // A step matters only where it is taken.
            if (share.Step != 1 && share.Count > 1)
                return FactoringWords.SharesNotInOrder.With(share.From + share.Step, share.From + 1);
            next = share.From + share.Count;
        }
        if (next != count)
            return next < count ? FactoringWords.SharesLeftOut.With(next) : FactoringWords.SharesBeyond.With(next - 1);
        var (least, most) = (shares.Min(share => share.Count), shares.Max(share => share.Count));
        return most - least > 1 ? FactoringWords.SharesUnfair.With(most, least) : null;
    }

    private static string Shown(List<IndexRange> shares) => shares.Count == 0
        ? FiguresWords.Nothing
        : string.Join(", ", shares.Take(MostShown).Select(share => FactoringWords.FromBefore.With(share.From, share.Before))) + (shares.Count > MostShown ? ", …" : "");
}
