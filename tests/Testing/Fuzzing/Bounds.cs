using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace NotebookCourse.Testing.Fuzzing;

/// <summary>What reading one input may cost, whatever it holds.</summary>
public static class Bounds
{
    private const long MostBytes = 1_000_000_000;
    private const int Tries = 4;

    // Nanoseconds for which the calling thread has had a processor, and more that is of no use here.
    private const string ThreadTime = "/proc/thread-self/schedstat";

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(1);

    /// <summary>Does the work; fails if it takes more than a second, or a gigabyte.</summary>
    /// <remarks>
    /// A machine may be busy with other things: where the system tells it, the second is one of a processor; and what is too slow
    /// once is tried again, and the quickest try counts.
    /// </remarks>
    public static void Hold(Action work)
    {
        var least = TimeSpan.MaxValue;
        for (var tries = 0; tries < Tries && least > MostTime; tries++)
        {
            var (start, bytes) = (Now(), GC.GetAllocatedBytesForCurrentThread());
            work();
            var taken = Now() - start;
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - bytes, 0, MostBytes);
            if (taken < least) least = taken;
        }

        Assert.True(least <= MostTime, $"It took {least.TotalSeconds:0.0} s.");
    }

    private static TimeSpan Now() => File.Exists(ThreadTime)
        ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(ThreadTime).Split(' ')[0], CultureInfo.InvariantCulture) / 1000)
        : Stopwatch.GetElapsedTime(0);
}
