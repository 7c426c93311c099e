namespace NotebookCourse.Figures.StaticCharts;

/// <summary>Leaves out what no eye could tell apart, so that a picture of many thousand marks stays small.</summary>
internal static class Downsampling
{
    /// <summary>Makes marks, in units of a pixel at first, and in coarser and coarser ones until they are few enough.</summary>
    /// <param name="most">How many marks there may be.</param>
    /// <param name="marks">The marks at a grain.</param>
    public static IReadOnlyList<IReadOnlyList<T>> Until<T>(int most, Func<double, IReadOnlyList<IReadOnlyList<T>>> marks)
    {
        for (var grain = 1.0; ; grain *= 1.5)
        {
            var made = marks(grain);
            if (made.Sum(each => each.Count) <= most || grain > SvgCanvas.Width)
                return made;
        }
    }

    /// <summary>
    /// A line of places, from left to right: of those in one column the first, the lowest, the highest and the last,
    /// which are all that shows there.
    /// </summary>
    /// <remarks>Source: Jugel, Jerzak, Hackenbroich and Markl, <i>M4: a visualization-oriented time series data aggregation</i>, 2014.</remarks>
    public static IReadOnlyList<Place> Line(IReadOnlyList<Place> places, double grain)
    {
        var kept = new List<Place>();
        for (var first = 0; first < places.Count;)
        {
            var column = Math.Floor(places[first].X / grain);
            var (last, lowest, highest) = (first, first, first);
            for (; last + 1 < places.Count && Math.Floor(places[last + 1].X / grain) == column; last++)
            {
                if (places[last + 1].Y < places[lowest].Y)
                    lowest = last + 1;
                if (places[last + 1].Y > places[highest].Y)
                    highest = last + 1;
            }
            kept.AddRange(new SortedSet<int> { first, lowest, highest, last }.Select(which => places[which]));
            first = last + 1;
        }
        return kept;
    }

    /// <summary>Segments in the order in which they begin: those that follow each other and are all but nothing become one.</summary>
    public static IReadOnlyList<Segment> Merged(IEnumerable<Segment> segments, double grain)
    {
        var merged = new List<Segment>();
        var isCrowd = false;
        foreach (var next in segments)
        {
            var isSmall = next.To - next.From < grain;
            if (isSmall && isCrowd && next.From - merged[^1].To < grain)
                merged[^1] = merged[^1] with { To = Math.Max(next.To, merged[^1].To) };
            else
                merged.Add(next);
            isCrowd = isSmall;
        }
        return merged;
    }
}

/// <summary>A place on the canvas, in pixels from its upper left corner.</summary>
internal readonly record struct Place(double X, double Y);

/// <summary>A segment from left to right, in pixels from the left edge of the canvas.</summary>
internal readonly record struct Segment(double From, double To);
