namespace NotebookCourse.Topics.Processes;

/// <summary>Notes on which processors threads see themselves, while they calculate for a moment.</summary>
public sealed class RoamingWatch
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(0.4);

    private readonly IReadOnlySet<int>[] _seen;
    private readonly long _start = TimeProvider.System.GetTimestamp();
    private readonly TimeSpan _before = Environment.CpuUsage.TotalTime;
    private readonly CancellationToken _stop = HostContext.StopToken;

    internal RoamingWatch(int threads) => _seen = [.. Enumerable.Repeat(new SortedSet<int>(), threads)];

    /// <summary>Calculates, on the thread that calls it, until the moment is over that began with the watch.</summary>
    /// <param name="thread">Which of the threads this is, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">So many threads were not announced.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public void Calculate(int thread)
    {
        Require.InRange(thread, 0, _seen.Length - 1);
        var processors = new SortedSet<int>();
        // Whoever begins after that time, on a busy machine, sees itself once all the same.
        do
        {
            _stop.ThrowIfCancellationRequested();
            processors.Add(Thread.GetCurrentProcessorId());
        }
        while (TimeProvider.System.GetElapsedTime(_start) < Moment);
        _seen[thread] = processors;
    }

    /// <summary>What was seen, once the threads have ended.</summary>
    public Roaming End() => new(_seen, TimeProvider.System.GetElapsedTime(_start).TotalSeconds, (Environment.CpuUsage.TotalTime - _before).TotalSeconds, Environment.ProcessorCount);
}
