namespace NotebookCourse.Topics.Railways;

/// <summary>Dijkstra's shortest path: always goes on from the nearest place whose distance is not settled yet.</summary>
/// <remarks>
/// Why the nearest one is settled: any other way to it would lead through a place that is not settled, and every such
/// place is at least as far away already. This needs lengths that are not negative.
/// Source: Dijkstra, A note on two problems in connexion with graphs, Numerische Mathematik 1, 1959.
/// </remarks>
internal static class ShortestPath
{
    /// <summary>The shortest route; null if none leads there.</summary>
    /// <param name="sections">The sections that leave a station.</param>
    /// <param name="from">Its first station.</param>
    /// <param name="to">Its last station.</param>
    public static Route? Find(Func<string, IEnumerable<Section>> sections, string from, string to)
    {
        var distance = new Dictionary<string, int> { [from] = 0 };
        var arrivedBy = new Dictionary<string, Section>();
        var settled = new HashSet<string>();
        var frontier = new PriorityQueue<string, int>([(from, 0)]);
        while (frontier.TryDequeue(out var here, out _))
        {
            // A station that got nearer while it stood in line stands there twice; the nearer one came first.
            if (!settled.Add(here)) continue;
            if (here == to) return WayBack(arrivedBy, from, to);
            foreach (var section in sections(here))
            {
                var (next, length) = (section.OtherEnd(here), distance[here] + section.Metres);
                if (length >= distance.GetValueOrDefault(next, int.MaxValue)) continue;
                (distance[next], arrivedBy[next]) = (length, section);
                frontier.Enqueue(next, length);
            }
        }
        return null;
    }

    private static Route WayBack(Dictionary<string, Section> arrivedBy, string from, string to)
    {
        var (stations, sections) = (new List<string> { to }, new List<Section>());
        while (stations[^1] != from)
        {
            sections.Add(arrivedBy[stations[^1]]);
            stations.Add(sections[^1].OtherEnd(stations[^1]));
        }
        stations.Reverse();
        sections.Reverse();
        return new(stations, sections);
    }
}
