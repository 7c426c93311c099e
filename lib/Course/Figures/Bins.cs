using NotebookCourse.Experiments;

namespace NotebookCourse.Figures;

/// <summary>Where the bins of a histogram begin and end.</summary>
/// <remarks>
/// As wide as Freedman and Diaconis advise (<i>On the histogram as a density estimator</i>, 1981): twice the
/// interquartile range over the cube root of the number of samples. Wide enough that chance does not make the bars
/// jump, narrow enough that two humps stay two.
/// </remarks>
internal static class Bins
{
    /// <summary>More would be narrower than a pixel or two on a phone.</summary>
    public const int Most = 60;

    /// <summary>The edges of bins that are equally wide and hold all samples of all series: one more than there are bins.</summary>
    public static IReadOnlyList<double> Edges(IReadOnlyList<Samples> series)
    {
        var (low, high) = (series.Min(samples => samples.Min()), series.Max(samples => samples.Max()));
        if (low == high)
            return OneBinAround(low);
        // Of two series the narrower decides: in the other's bins it would be a single bar.
        var width = series.Select(Width).Where(each => each > 0).DefaultIfEmpty(high - low).Min();
        var bins = (int)Math.Clamp(Math.Ceiling((high - low) / width), 1, Most);
        return [.. Enumerable.Range(0, bins + 1).Select(i => i == bins ? high : low + i * (high - low) / bins)];
    }

    /// <summary>How many samples lie in each bin, where an edge belongs to the bin above it, and the last edge to the last bin.</summary>
    public static int[] Counts(Samples samples, IReadOnlyList<double> edges)
    {
        var counts = new int[edges.Count - 1];
        double low = edges[0], width = (edges[^1] - low) / counts.Length;
        foreach (var sample in samples)
        {
            var bin = Math.Clamp((int)((sample - low) / width), 0, counts.Length - 1);
            // A division may round across an edge; the edges themselves decide.
            if (sample < edges[bin])
                bin--;
            else if (bin < counts.Length - 1 && sample >= edges[bin + 1])
                bin++;
            counts[bin]++;
        }
        return counts;
    }

    private static double Width(Samples samples) => 2 * samples.InterquartileRange / Math.Cbrt(samples.Count);

    private static double[] OneBinAround(double value)
    {
        var margin = value == 0 ? 0.5 : Math.Abs(value) / 20;
        return [value - margin, value + margin];
    }
}
