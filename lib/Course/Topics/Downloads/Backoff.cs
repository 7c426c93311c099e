namespace NotebookCourse.Topics.Downloads;

/// <summary>How long to wait before asking again: exponential back-off with full jitter.</summary>
/// <remarks>
/// The longest wait doubles with each attempt, so that a server in trouble is left alone; the wait itself is drawn
/// evenly from nothing to that, so that clients who failed together do not come back together.
/// Source: Brooker, <i>Exponential backoff and jitter</i>, AWS Architecture Blog, 2015.
/// </remarks>
public sealed record Backoff
{
    /// <summary>How often to ask again: 0 to 20.</summary>
    public int Times { get; init => field = Require.InRange(value, 0, 20, nameof(Times)); } = 3;

    /// <summary>The longest wait before the second attempt, in milliseconds: 1 to 60,000.</summary>
    public int First { get; init => field = Require.InRange(value, 1, 60_000, nameof(First)); } = 50;

    /// <summary>What doubling never exceeds, in milliseconds: 1 to 600,000.</summary>
    public int Longest { get; init => field = Require.InRange(value, 1, 600_000, nameof(Longest)); } = 2_000;

    /// <summary>Decides the waits: the same seed gives the same ones, in whatever order the pictures come.</summary>
    public ulong Seed { get; init; } = SeededRandom.DefaultSeed;

    /// <summary>The longest that the wait after a failed attempt can be.</summary>
    /// <param name="attempt">The attempt that failed, from 1.</param>
    public TimeSpan Limit(int attempt)
    {
        Require.InRange(attempt, 1, int.MaxValue);
        // A shift by 30 exceeds every limit already and still fits a long.
        return TimeSpan.FromMilliseconds(Math.Min((long)First << Math.Min(attempt - 1, 30), Longest));
    }

    /// <summary>The wait after a failed attempt.</summary>
    /// <param name="job">The place of the address in its list, from 0.</param>
    /// <param name="attempt">The attempt that failed, from 1.</param>
    public TimeSpan After(int job, int attempt) =>
        Limit(attempt) * SeededRandom.Of(Seed, $"job {job}", attempt).NextShare();
}
