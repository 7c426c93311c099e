namespace NotebookCourse.Notebooks.Folding;

/// <summary>Puts together the outputs of a cell, for a book or a notebook.</summary>
internal static class FoldedOutputs
{
    // All of a text: whoever ran the cell has shortened what is too long.
    private const int NoBound = int.MaxValue / 4;

    private static readonly OutputFold Fold = new(static () => new BoundedText(NoBound));

    /// <summary>The outputs that are to look at, folded.</summary>
    public static IReadOnlyList<CellOutput> Folded(this IReadOnlyList<CellOutput> outputs)
    {
        var shown = new List<FoldedOutput>();
        foreach (var output in outputs.Where(output => output.IsToLookAt))
            Fold.Add(shown, output);
        return [.. shown.Select(one => one.ToOutput()).Where(output => !output.IsText || output.Data["text/plain"].Length > 0)];
    }
}
