namespace NotebookCourse.Experiments.Workers;

/// <summary>Indices that one worker takes: from one to before another, every <paramref name="Step"/>-th.</summary>
/// <param name="From">The first index.</param>
/// <param name="Before">The index that ends it and does not belong to it.</param>
/// <param name="Step">At least 1.</param>
public readonly record struct IndexRange(int From, int Before, int Step = 1)
{
    /// <summary>How many indices there are.</summary>
    public int Count => From < Before ? (Before - 1 - From) / Step + 1 : 0;

    /// <summary>The same indices in the same order, in ranges of at most so many.</summary>
    internal IEnumerable<IndexRange> Pieces(int most)
    {
        for (var done = 0; done < Count; done += most)
        {
            var last = From + (Math.Min(done + most, Count) - 1) * Step;
            yield return new(From + done * Step, last + 1, Step);
        }
    }
}
