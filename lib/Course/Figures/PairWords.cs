using System.Globalization;
using NotebookCourse.Experiments;

namespace NotebookCourse.Figures;

/// <summary>What may be said of two runs: what changed, what cannot be compared, and whether it was the same machine.</summary>
internal static class PairWords
{
    // Beyond so many, names are a list to look up and not a sentence to read.
    private const int MostNames = 4;

    /// <summary>The sentences beneath a chart of two runs.</summary>
    public static string Caption(RunPair pair)
    {
        var (before, after) = (pair.Before.Run, pair.After.Run);
        List<string> sentences =
        [
            FiguresWords.RunsTaken.With(Moment(before), Moment(after)),
            FiguresWords.OfThoseInBoth.With(
                pair.Changes.Count, Count(pair, Direction.Faster), Count(pair, Direction.Slower), Count(pair, Direction.NotToldApart)),
        ];
        if (Shortened([.. pair.OnlyBefore], pair.Before) is { Count: > 0 } gone)
            sentences.Add(FiguresWords.OnlyBefore.With(Names(gone)));
        if (Shortened([.. pair.OnlyAfter], pair.After) is { Count: > 0 } added)
            sentences.Add(FiguresWords.OnlyAfter.With(Names(added)));
        if (Model(before) != Model(after))
            sentences.Add(FiguresWords.MachinesDiffer.With(Model(before), Model(after)));
        return string.Join(' ', sentences);
    }

    private static int Count(RunPair pair, Direction direction) => pair.Changes.Count(each => each.Direction == direction);

    private static string Moment(Comparison run) => run.Taken.ToUniversalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Model(Comparison run) =>
        FiguresWords.MachineModel.With(run.Machine.Processor.Name ?? run.Machine.Architecture, Number.Whole(run.Machine.Processors));

    // A way of working that the other run lacks altogether is named once and not point by point.
    private static List<string> Shortened(IReadOnlyList<Measurement> lacking, KeptRun kept)
    {
        var ids = lacking.Select(each => each.Id).ToHashSet();
        var ways = (kept.Curves?.All ?? []).Where(curve => curve.Points.All(point => ids.Contains(point.Variant))).ToList();
        var told = ways.SelectMany(way => way.Points).Select(point => point.Variant).ToHashSet();
        return [.. ways.Select(way => way.Name), .. lacking.Where(each => !told.Contains(each.Id)).Select(each => each.Name)];
    }

    private static string Names(List<string> names) => names.Count <= MostNames
        ? string.Join(", ", names.Select(name => FiguresWords.Quoted.With(name)))
        : FiguresWords.AndMore.With(string.Join(", ", names.Take(MostNames - 1).Select(name => FiguresWords.Quoted.With(name))), names.Count - MostNames + 1);
}
