using System.Diagnostics;

namespace NotebookCourse.Topics.Threads;

/// <summary>Asks flows of instructions on which thread of the operating system they run.</summary>
/// <remarks>
/// The list of the system is read when the call is made, and once more when it is counted: what is new then has come in
/// between. Any thread may answer at any time.
/// </remarks>
/// <param name="kind">What carries the flows that will answer.</param>
public sealed class RollCall(FlowKind kind)
{
    // Whoever has not answered by then will not.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HashSet<int> _before = KernelThreads();
    private readonly List<CarriedFlow> _flows = [];

    /// <summary>Called by a flow: it is here, on the thread that calls.</summary>
    public void Here()
    {
        var here = new CarriedFlow(Environment.CurrentManagedThreadId, CallingThread.KernelId);
        lock (_flows)
        {
            _flows.Add(here);
            Monitor.PulseAll(_flows);
        }
    }

    /// <summary>Waits until so many have answered, ten seconds at most, and looks which threads the system has that it did not have before.</summary>
    /// <param name="flows">How many; 1 to 256.</param>
    public ThreadCount Count(int flows)
    {
        Require.InRange(flows, 1, 256);
        var start = Stopwatch.GetTimestamp();
        lock (_flows)
        {
            while (_flows.Count < flows && Stopwatch.GetElapsedTime(start) is var waited && waited < Patience)
                Monitor.Wait(_flows, Patience - waited);
            return new(kind, [.. _flows], [.. KernelThreads().Except(_before).Order()]);
        }
    }

    private static HashSet<int> KernelThreads()
    {
        using var here = Process.GetCurrentProcess();
        return [.. here.Threads.Cast<ProcessThread>().Select(thread => thread.Id)];
    }
}
