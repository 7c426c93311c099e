using System.Runtime.InteropServices;

namespace NotebookCourse.Benchmarks.Course;

/// <summary>The processor time of the calling thread: what it cost, however busy the machine is with other things.</summary>
internal static class ProcessorTime
{
    private const int OfThisThread = 3;

    /// <summary>What the action took, in seconds; by the clock on the wall where the system is not Linux.</summary>
    public static double Seconds(Action action)
    {
        GC.Collect();
        var start = Now();
        action();
        return Now() - start;
    }

    private static double Now()
    {
        if (!OperatingSystem.IsLinux())
            return TimeProvider.System.GetTimestamp() / (double)TimeProvider.System.TimestampFrequency;
        _ = ClockGetTime(OfThisThread, out var now);
        return now.Seconds + now.Nanoseconds * 1e-9;
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int ClockGetTime(int clock, out TimeSpec time);

    private struct TimeSpec
    {
        public long Seconds, Nanoseconds;
    }
}
