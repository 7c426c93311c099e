using System.Diagnostics;
using NotebookCourse.Experiments;
using NotebookCourse.Platforms.Linux;

namespace NotebookCourse.Topics.Switching;

/// <summary>Threads that compute and never wait, and when the system let each of them run.</summary>
/// <remarks>
/// Each thread looks at the clock every few microseconds. Where it finds that much more time has passed than its work
/// takes, it has not run in between; so the turns are seen from inside, on every system, and nothing has to be traced.
/// </remarks>
public sealed record TurnTaking
{
    /// <summary>The most threads that may take turns.</summary>
    public const int MostThreads = 8;

    private const double SecondsOfWork = 0.04, SecondsOfAChunk = 5e-6;

    // Longer than what an interrupt takes, shorter than any turn that a scheduler gives.
    private const double Pause = 100e-6;

    internal TurnTaking()
    {
    }

    /// <summary>The turns of each thread, in their order.</summary>
    public required IReadOnlyList<IReadOnlyList<Turn>> Threads { get; init; }

    /// <summary>Whether all were kept on one processor.</summary>
    public required bool IsPinned { get; init; }

    /// <summary>Whether they should have been, and the system does not do it.</summary>
    public required bool CouldNotPin { get; init; }

    /// <summary>How many processors the program could use.</summary>
    public required int Processors { get; init; }

    /// <summary>How often the kernel took a thread off its processor although it could have gone on; null where it does not say.</summary>
    public required long? Forced { get; init; }

    /// <summary>For how long a thread ran in all, in seconds: the mean of all, who have the same work.</summary>
    public double Work => Threads.Average(turns => turns.Sum(turn => turn.Seconds));

    /// <summary>For how long all had run when the first was done, as a multiple of <see cref="Work"/>.</summary>
    /// <remarks>In time that they ran, and not by the clock on the wall: others who use the processor meanwhile change nothing in it.</remarks>
    public double WorkAtFirst => Threads.SelectMany(turns => turns).Sum(turn => Math.Max(0, Math.Min(turn.End, FirstDone) - turn.Start)) / Work;

    /// <summary>When the first thread was done, in seconds.</summary>
    public double FirstDone => Threads.Min(turns => turns[^1].End);

    /// <summary>When the last thread was done, in seconds.</summary>
    public double LastDone => Threads.Max(turns => turns[^1].End);

    /// <summary>For how long two threads or more ran at the same moment, in seconds.</summary>
    public double Together
    {
        get
        {
            var (together, running, since) = (0.0, 0, 0.0);
            // Of a beginning and an end at the same moment the end comes first.
            foreach (var (time, change) in Threads.SelectMany(turns => turns)
                .SelectMany(turn => new[] { (turn.Start, 1), (turn.End, -1) }).Order())
            {
                if (running > 1) together += time - since;
                (running, since) = (running + change, time);
            }
            return together;
        }
    }

    /// <summary>Gives each of several threads the same work, and lets them go together.</summary>
    /// <param name="threads">How many: 1 to <see cref="MostThreads"/>.</param>
    /// <param name="oneProcessor">Whether all are kept on one processor, where the system can do that.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static TurnTaking Run(int threads, bool oneProcessor)
    {
        Require.InRange(threads, 1, MostThreads);
        var stop = HostContext.StopToken;
        var chunk = (int)(Arithmetic.TurnsPerSecond() * SecondsOfAChunk);
        var all = Record(threads, oneProcessor, chunk, stop);
        return new()
        {
            Threads = [.. all.Select(each => each.Turns)],
            IsPinned = all.All(each => each.IsPinned),
            CouldNotPin = oneProcessor && !all.All(each => each.IsPinned),
            Processors = Environment.ProcessorCount,
            Forced = all.All(each => each.Forced is not null) ? all.Sum(each => each.Forced) : null,
        };
    }

    private static (List<Turn> Turns, bool IsPinned, long? Forced)[] Record(int threads, bool oneProcessor, int chunk, CancellationToken stop)
    {
        var found = new (List<Turn>, bool, long?)[threads];
        var start = 0L;
        using var ready = new Barrier(threads, _ => start = Stopwatch.GetTimestamp());
        DedicatedThreads.Run(threads, thread =>
        {
            var isPinned = oneProcessor && Pinning.TryPin(0);
            var before = KernelCount.OfThisThread();
            ready.SignalAndWait(stop);
            var turns = Compute(start, chunk, stop);
            found[thread] = (turns, isPinned, KernelCount.OfThisThread()?.Since(before ?? default).Forced);
        });
        return found;
    }

    private static List<Turn> Compute(long start, int chunk, CancellationToken stop)
    {
        var (turns, state) = (new List<Turn>(), 1u);
        var (began, last, processor) = (Now(start), Now(start), Thread.GetCurrentProcessorId());
        for (var done = 0.0; done < SecondsOfWork; done += SecondsOfAChunk)
        {
            stop.ThrowIfCancellationRequested();
            state = Arithmetic.Spin(state, chunk);
            var (now, here) = (Now(start), Thread.GetCurrentProcessorId());
            if (now - last > Pause || here != processor)
            {
                turns.Add(new(began, last, processor));
                (began, processor) = (now, here);
            }
            last = now;
        }
        GC.KeepAlive(state);
        turns.Add(new(began, last, processor));
        return turns;
    }

    private static double Now(long start) => Stopwatch.GetElapsedTime(start).TotalSeconds;
}
