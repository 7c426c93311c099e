namespace NotebookCourse.Topics.Gpu;

/// <summary>The rates of a GPU that need not be there: what a law says it would take for a piece of work.</summary>
/// <remarks>
/// The law: a start, the way there, whichever is longer of computing and of reading and writing its own memory, the way
/// back. With fewer threads than it has places for, only so many of its places work and fetch. A real one is slower, as no
/// kernel reaches either rate, but not faster.
/// </remarks>
public sealed record GpuCard
{
    /// <summary>What starting a kernel costs, in microseconds.</summary>
    public double StartMicroseconds { get; init => field = Require.InRange(value, 0, 1e6, nameof(StartMicroseconds)); } = 10;

    /// <summary>How much goes to the card or comes back in a second: GB.</summary>
    public double LinkGigabytes { get; init => field = Require.InRange(value, 0.1, 10_000, nameof(LinkGigabytes)); } = 16;

    /// <summary>How much its own memory gives and takes in a second: GB.</summary>
    public double MemoryGigabytes { get; init => field = Require.InRange(value, 0.1, 100_000, nameof(MemoryGigabytes)); } = 500;

    /// <summary>How many operations it does in a second: billions.</summary>
    public double Gigaoperations { get; init => field = Require.InRange(value, 0.1, 1e7, nameof(Gigaoperations)); } = 10_000;

    /// <summary>How many threads compute at the same moment: with fewer, the others of its places stand still.</summary>
    public int Lanes { get; init => field = Require.InRange(value, 1, 1_000_000, nameof(Lanes)); } = 5_000;

    /// <summary>How long it computes, in seconds.</summary>
    public double Compute(GpuWork work) => StartMicroseconds / 1e6
        + Math.Max(work.MovedBytes / (MemoryGigabytes * 1e9), work.Operations / (Gigaoperations * 1e9)) / Math.Min(1, work.Threads / Lanes);

    /// <summary>How long it takes with the ways there and back, in seconds.</summary>
    public double Whole(GpuWork work) => Compute(work) + (work.SentBytes + work.ReturnedBytes) / (LinkGigabytes * 1e9);
}
