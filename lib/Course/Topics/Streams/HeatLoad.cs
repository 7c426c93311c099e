using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Streams;

/// <summary>How much heat the machines of a zone give off in the course of a day, as a multiple of what they give off on average.</summary>
/// <remarks>
/// A gentle wave with its top in the afternoon, and a few jobs that somebody starts in this zone and that make all its
/// racks work hard for a while. What happens in a zone does not depend on how many others there are.
/// </remarks>
internal sealed class HeatLoad
{
    private const double Wave = 0.12, TopAtHour = 15, LeastExtra = 0.5, MostExtra = 0.8;
    private const int MostJobs = 3, ShortestMinutes = 45, LongestMinutes = 120, MinutesOfADay = 24 * 60;

    private readonly (double From, double To, double Extra)[] _jobs;

    public HeatLoad(int zone, int seed)
    {
        var chance = new SplitMix64(((ulong)seed << 32) + (ulong)zone);
        _jobs = [.. Enumerable.Range(0, chance.Next(1, MostJobs)).Select(_ =>
        {
            var from = chance.Next(0, MinutesOfADay - LongestMinutes);
            return (60.0 * from, 60.0 * (from + chance.Next(ShortestMinutes, LongestMinutes)), LeastExtra + ((MostExtra - LeastExtra) * chance.NextShare()));
        })];
    }

    /// <summary>The multiple at a time, in seconds since midnight.</summary>
    public double At(double second)
    {
        var load = 1 + (Wave * Math.Cos(2 * Math.PI * ((second / 3600) - TopAtHour) / 24));
        // Two jobs at once share the machines: the harder one counts.
        var extra = 0.0;
        foreach (var (from, to, more) in _jobs)
        {
            if (second >= from && second < to) extra = Math.Max(extra, more);
        }
        return load + extra;
    }
}
