using System.Diagnostics;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Switching;

/// <summary>Threads that do jobs, each of which computes for a while and then waits for a while.</summary>
/// <remarks>
/// To compute is to turn a loop a counted number of times, to wait is to sleep, as for an answer. Throughput is counted
/// within a window while all threads are at it, so that neither their start nor their end is in it. A job that
/// lies across an edge of the window counts for the share of it that lies inside; otherwise the throughput of few threads
/// would come in steps.
/// </remarks>
/// <param name="JobsPerSecond">How many jobs were done in a second.</param>
/// <param name="Computed">How long a job computed, in seconds: the median.</param>
/// <param name="Waited">How long a job waited, in seconds: the median.</param>
public sealed record MixedLoad(double JobsPerSecond, double Computed, double Waited)
{
    /// <summary>How long a job takes in all if it need not share a processor: milliseconds.</summary>
    public const int Milliseconds = 10;

    /// <summary>The largest share of waiting.</summary>
    public const double MostWaiting = 0.9;

    private const double WindowOpens = 0.03, WindowCloses = 0.15;

    /// <summary>Does jobs for a moment.</summary>
    /// <param name="threads">How many threads: 1 to <see cref="DedicatedThreads.Most"/>.</param>
    /// <param name="waiting">Which share of its time a job waits: 0 to <see cref="MostWaiting"/>; to whole milliseconds.</param>
    /// <param name="turnsPerSecond">How many turns of the loop a processor makes in a second.</param>
    /// <param name="work">Does a job.</param>
    /// <param name="stop">Ends it between two jobs.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static MixedLoad Run(int threads, double waiting, double turnsPerSecond, Action<MixedJob> work, CancellationToken stop)
    {
        Require.InRange(threads, 1, DedicatedThreads.Most);
        Require.InRange(waiting, 0, MostWaiting);
        var wait = (int)Math.Round(Milliseconds * waiting);
        var turns = (int)(turnsPerSecond * (Milliseconds - wait) / 1000);
        var jobs = new List<Job>[threads];
        var start = 0L;
        using var ready = new Barrier(threads, _ => start = Stopwatch.GetTimestamp());
        DedicatedThreads.Run(threads, thread =>
        {
            ready.SignalAndWait(stop);
            jobs[thread] = Work(start, new(turns, wait, start), work, stop);
        });
        List<Job> all = [.. jobs.SelectMany(own => own)];
        return new(
            all.Sum(job => job.ShareWithin(WindowOpens, WindowCloses)) / (WindowCloses - WindowOpens),
            Middle(all.Select(job => job.Asked - job.Start)),
            Middle(all.Select(job => job.End - job.Asked)));
    }

    private static List<Job> Work(long start, MixedJob job, Action<MixedJob> work, CancellationToken stop)
    {
        var (jobs, now) = (new List<Job>(), Now(start));
        while (now < WindowCloses)
        {
            stop.ThrowIfCancellationRequested();
            var began = now;
            work(job);
            now = Now(start);
            // One that did not compute has waited from its beginning.
            jobs.Add(new(began, Math.Max(began, job.Asked), now));
        }
        return jobs;
    }

    private static double Now(long start) => Stopwatch.GetElapsedTime(start).TotalSeconds;

    private static double Middle(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    /// <summary>When a job began, when it had computed and asked, and when its answer was there.</summary>
    internal readonly record struct Job(double Start, double Asked, double End)
    {
        /// <summary>Which share of it lies between two times.</summary>
        public double ShareWithin(double from, double to) => Math.Max(0, Math.Min(End, to) - Math.Max(Start, from)) / (End - Start);
    }
}
