using System.Diagnostics;
using System.Globalization;
using NotebookCourse.Experiments.Workers;

namespace NotebookCourse.Topics.Threads;

/// <summary>When each of some items began that all wait for something: the longer the wait, the more the way matters that they were started.</summary>
/// <param name="Items">How many there were.</param>
/// <param name="Seconds">How long somebody looked.</param>
/// <param name="Processors">How many processors the pool counted, and so how many threads it makes without a second thought.</param>
/// <param name="OnThreads">When each began that had a thread of its own, in seconds from the first start, in order.</param>
/// <param name="OnPool">When each began that blocked a thread of the pool; those that did not begin in time are not in here.</param>
/// <param name="OnTasks">When each began that gave its thread back at an await.</param>
public sealed record PoolGrowth(
    int Items, int Seconds, int Processors, IReadOnlyList<double> OnThreads, IReadOnlyList<double> OnPool, IReadOnlyList<double> OnTasks)
{
    private const int MostItems = 1_000;

    /// <summary>Watches, in a process of its own, whose pool nobody else needs.</summary>
    /// <param name="perProcessor">How many items there are for each processor; 1 to 100, and a thousand in all at most.</param>
    /// <param name="seconds">For how long; 1 to 10.</param>
    /// <exception cref="WorkerDiedException">The process that measures ended.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static PoolGrowth Watch(int perProcessor, int seconds = 3)
    {
        var items = Math.Min(MostItems, Require.InRange(perProcessor, 1, 100) * Environment.ProcessorCount);
        Require.InRange(seconds, 1, 10);
        return Helper.Ask<PoolGrowth>(
            1, HostContext.StopToken, PoolGrowthWorker.Verb, items.ToString(CultureInfo.InvariantCulture), seconds.ToString(CultureInfo.InvariantCulture)).Single();
    }

    /// <summary>The other side: what the worker does.</summary>
    internal static void Answer(int items, int seconds) => Helper.Answer([Here(items, seconds)]);

    private static PoolGrowth Here(int items, int seconds)
    {
        var time = TimeSpan.FromSeconds(seconds);
        var tasks = new TaskCompletionSource();
        var onTasks = Begin(items, time, watch => _ = Await(watch, tasks.Task), tasks.SetResult);
        // Neither gate is disposed of: whoever begins late still comes to it.
        var threads = new ManualResetEvent(false);
        var onThreads = Begin(items, time, watch => new Thread(() => Block(watch, threads)) { IsBackground = true }.UnsafeStart(), () => threads.Set());
        // The pool last: nothing is measured any more while it finds its way out of this.
        var pool = new ManualResetEvent(false);
        var onPool = Begin(items, time, watch => ThreadPool.UnsafeQueueUserWorkItem(_ => Block(watch, pool), null), () => pool.Set());
        return new(items, seconds, Environment.ProcessorCount, onThreads, onPool, onTasks);
    }

    private static double[] Begin(int items, TimeSpan time, Action<BeginWatch> start, Action open)
    {
        var watch = new BeginWatch(items);
        for (var item = 0; item < items; item++)
            start(watch);
        var began = watch.Wait(time);
        open();
        return began;
    }

    // Not Task.Wait: the pool knows that way of blocking, and makes up for it sooner. It knows none of the others.
    private static void Block(BeginWatch watch, ManualResetEvent gate)
    {
        watch.Note();
        gate.WaitOne();
    }

    private static async Task Await(BeginWatch watch, Task gate)
    {
        watch.Note();
        await gate.ConfigureAwait(false);
    }

    private sealed class BeginWatch(int items)
    {
        private readonly long _start = Stopwatch.GetTimestamp();
        private readonly List<double> _began = [];

        public void Note()
        {
            lock (_began)
            {
                _began.Add(Stopwatch.GetElapsedTime(_start).TotalSeconds);
                Monitor.PulseAll(_began);
            }
        }

        public double[] Wait(TimeSpan time)
        {
            lock (_began)
            {
                while (_began.Count < items && Stopwatch.GetElapsedTime(_start) is var spent && spent < time)
                    Monitor.Wait(_began, time - spent);
                return [.. _began];
            }
        }
    }
}
