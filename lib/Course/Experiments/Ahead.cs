namespace NotebookCourse.Experiments;

/// <summary>Who is ahead, as far as a run can tell.</summary>
internal static class Ahead
{
    /// <summary>The one with the least median first, and after it those that the run cannot tell from it, by growing median.</summary>
    public static IReadOnlyList<T> Least<T>(IEnumerable<T> all, Func<T, Samples> samples) => Of(all.OrderBy(each => samples(each).Median), samples);

    /// <summary>The one with the greatest median first, and after it those that the run cannot tell from it, by falling median.</summary>
    public static IReadOnlyList<T> Most<T>(IEnumerable<T> all, Func<T, Samples> samples) => Of(all.OrderByDescending(each => samples(each).Median), samples);

    private static IReadOnlyList<T> Of<T>(IEnumerable<T> ordered, Func<T, Samples> samples)
    {
        List<T> all = [.. ordered];
        return [all[0], .. all.Skip(1).Where(each => !samples(each).Differs(samples(all[0])))];
    }
}
