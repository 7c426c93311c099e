namespace NotebookCourse.Player.Sessions;

/// <summary>Finds the cells whose outputs no longer belong to what stands above them.</summary>
public static class Staleness
{
    /// <summary>The places of the stale cells.</summary>
    /// <remarks>
    /// A cell that has run is stale if its text has changed since, or if it uses a name that is given by a cell above it
    /// which has changed since, has run anew with other text or inputs, or is stale itself.
    /// </remarks>
    public static IReadOnlySet<int> Of(IReadOnlyList<CellState> cells)
    {
        var stale = new HashSet<int>();
        var sources = new List<Giver>();
        for (var index = 0; index < cells.Count; index++)
        {
            var cell = cells[index];
            if (cell.RanSource is not { } ran)
                continue;

            var used = CellNames.Used(ran);
            var isStale = cell.Source != ran || sources.Any(giver => giver.OverrunAt > cell.Count && giver.Names.Overlaps(used));
            if (isStale)
                stale.Add(index);
            sources.Add(new Giver(CellNames.Given(ran), isStale ? int.MaxValue : cell.ChangedAt));
        }

        return stale;
    }

    /// <summary>The places of the cells that have run and use, directly or through others, what a cell gives.</summary>
    public static IReadOnlyList<int> Dependents(IReadOnlyList<CellState> cells, int index)
    {
        var names = CellNames.Given(cells[index].Source).ToHashSet(StringComparer.Ordinal);
        var dependents = new List<int>();
        for (var next = index + 1; next < cells.Count; next++)
        {
            if (cells[next].RanSource is null || !names.Overlaps(CellNames.Used(cells[next].Source)))
                continue;
            dependents.Add(next);
            names.UnionWith(CellNames.Given(cells[next].Source));
        }

        return dependents;
    }

    /// <summary>A cell above: what it gives, and the run after which every earlier use of it is out of date.</summary>
    private sealed record Giver(IReadOnlySet<string> Names, int OverrunAt);
}
