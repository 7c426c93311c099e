namespace NotebookCourse.Topics.Downloads;

/// <summary>How a site of ours behaves. What goes wrong is decided by a seed, so it goes wrong again in the next run.</summary>
public sealed record SiteSettings
{
    /// <summary>How long each answer takes until its first byte, in milliseconds: 0 to 60,000.</summary>
    public int Latency { get; init => field = Require.InRange(value, 0, 60_000, nameof(Latency)); }

    /// <summary>At most how much longer it takes, in milliseconds: 0 to 60,000. Each answer draws its share evenly.</summary>
    public int Jitter { get; init => field = Require.InRange(value, 0, 60_000, nameof(Jitter)); }

    /// <summary>Bytes a second over one connection; 0 for as many as the machine can send.</summary>
    public int Bandwidth { get; init => field = Require.InRange(value, 0, int.MaxValue, nameof(Bandwidth)); }

    /// <summary>The share of requests that fail, 0 to 1: half of those are refused, half break off in the middle.</summary>
    public double FailureRate
    {
        get;
        init => field = value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(FailureRate), DownloadsWords.RateOutOfRange.With(nameof(FailureRate), value));
    }

    /// <summary>How many requests for each picture are refused before the first is answered: 0 to 100.</summary>
    public int FailFirst { get; init => field = Require.InRange(value, 0, 100, nameof(FailFirst)); }

    /// <summary>
    /// No request is answered before this many have arrived, 0 to 1,024: whoever has fewer in flight waits for ever.
    /// It proves how many are in flight, where a clock could only suggest it.
    /// </summary>
    public int HoldUntil { get; init => field = Require.InRange(value, 0, 1_024, nameof(HoldUntil)); }

    /// <summary>Decides jitter and failures.</summary>
    public ulong Seed { get; init; } = SeededRandom.DefaultSeed;
}
