using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Processes;

/// <summary>On which processors the threads of this process were seen, and how much of the processors they had.</summary>
/// <param name="Threads">For each thread the numbers of the processors on which it saw itself.</param>
/// <param name="Seconds">How long they worked.</param>
/// <param name="ProcessorSeconds">How much time of a processor this whole process had meanwhile.</param>
/// <param name="Processors">How many processors it may use.</param>
public sealed record Roaming(IReadOnlyList<IReadOnlySet<int>> Threads, double Seconds, double ProcessorSeconds, int Processors)
{
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(0.4);

    /// <summary>How many processors it used at a time, on average.</summary>
    public double AtATime => ProcessorSeconds / Seconds;

    /// <summary>Lets some threads of this process calculate for a moment.</summary>
    /// <param name="threads">How many: 1 to 64.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static Roaming Of(int threads)
    {
        Require.InRange(threads, 1, 64);
        var stop = HostContext.StopToken;
        var seen = new IReadOnlySet<int>[threads];
        var clock = TimeProvider.System;
        var (start, before) = (clock.GetTimestamp(), Environment.CpuUsage.TotalTime);
        DedicatedThreads.Run(threads, mine =>
        {
            var processors = new SortedSet<int>();
            // Whoever begins after that time, on a busy machine, sees itself once all the same.
            do
            {
                stop.ThrowIfCancellationRequested();
                processors.Add(Thread.GetCurrentProcessorId());
            }
            while (clock.GetElapsedTime(start) < Watch);
            seen[mine] = processors;
        });
        return new(seen, clock.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds, Environment.ProcessorCount);
    }
}
