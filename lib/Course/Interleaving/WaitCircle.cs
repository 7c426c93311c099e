namespace NotebookCourse.Interleaving;

/// <summary>Finds those who wait for each other, all the way round.</summary>
internal static class WaitCircle
{
    /// <summary>The first circle among waits, each followed by the one of whoever holds what it waits for; none if there is no circle.</summary>
    public static IReadOnlyList<Wait> Of(IReadOnlyList<Wait> waits)
    {
        var waitOf = waits.ToDictionary(wait => wait.Thread);
        foreach (var start in waits)
        {
            var way = new List<Wait>();
            for (var wait = start; wait is not null; wait = wait.Holder is { } holder ? waitOf.GetValueOrDefault(holder) : null)
            {
                // Each waits for one thing, so the way is a line; where it comes back to itself, the circle begins.
                if (way.IndexOf(wait) is var begin and >= 0) return way[begin..];
                way.Add(wait);
            }
        }
        return [];
    }
}
