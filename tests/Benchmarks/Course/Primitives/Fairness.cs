using System.Diagnostics;
using NotebookCourse.Experiments;

namespace NotebookCourse.Benchmarks.Course.Primitives;

/// <summary>How evenly a lock serves threads that want in again at once.</summary>
/// <param name="LeastLucky">How often the least lucky thread was inside, over its fair share: 1 is fair, 0 is starved.</param>
/// <param name="LongestWait">How long a thread waited, at the longest, in milliseconds.</param>
internal sealed record Fairness(double LeastLucky, double LongestWait)
{
    private const int Turns = 3;

    // Long enough for each thread to have had a processor several times.
    private static readonly TimeSpan Watch = TimeSpan.FromMilliseconds(150);

    /// <summary>The medians over some turns.</summary>
    public static Fairness Of(int threads, Func<int, (Action<int> Enter, Action<int> Exit)> section)
    {
        var taken = Enumerable.Range(0, Turns).Select(_ => Once(threads, section(threads))).ToList();
        return new(new Samples(taken.Select(each => each.LeastLucky)).Median, new Samples(taken.Select(each => each.LongestWait)).Median);
    }

    private static Fairness Once(int threads, (Action<int> Enter, Action<int> Exit) section)
    {
        var (entered, longest) = (new long[threads], new TimeSpan[threads]);
        using var together = new Barrier(threads);
        DedicatedThreads.Run(threads, thread =>
        {
            together.SignalAndWait();
            var start = Stopwatch.GetTimestamp();
            for (var before = start; Stopwatch.GetElapsedTime(start) < Watch; entered[thread]++)
            {
                section.Enter(thread);
                var inside = Stopwatch.GetTimestamp();
                section.Exit(thread);
                if (Stopwatch.GetElapsedTime(before, inside) is var wait && wait > longest[thread])
                    longest[thread] = wait;
                before = Stopwatch.GetTimestamp();
            }
        });
        return new(entered.Min() * threads / (double)entered.Sum(), longest.Max().TotalMilliseconds);
    }
}
