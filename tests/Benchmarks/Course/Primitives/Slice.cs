using System.Diagnostics;
using NotebookCourse.Experiments;

namespace NotebookCourse.Benchmarks.Course.Primitives;

/// <summary>Counts what threads get done in a slice of time: what collapses under contention takes no longer than what does not.</summary>
internal static class Slice
{
    // So many that looking at the clock costs little beside them, and so few that the slowest come to an end.
    private const int Batch = 32;

    private static readonly TimeSpan Length = TimeSpan.FromMilliseconds(60);

    /// <summary>Operations a second that threads do, each with a primitive of its own or all with the same.</summary>
    public static double OperationsPerSecond(int threads, bool isShared, Func<int, Work> make)
    {
        Work[] works = isShared ? [make(threads)] : [.. Enumerable.Range(0, threads).Select(_ => make(1))];
        var (done, seconds) = Together(threads, (thread, isOver) =>
        {
            var (work, number) = isShared ? (works[0], thread) : (works[thread], 0);
            long operations = 0;
            for (; !isOver(); operations += Batch)
                work.Do(number, Batch);
            return operations;
        });
        if (works[0].Counted is not null && works.Sum(work => work.Counted!()) is var counted && counted != done.Sum())
            throw new WrongAnswerException($"Expected {done.Sum()} operations to be counted, but found {counted}.");
        return done.Sum() / seconds;
    }

    /// <summary>Phases a second of a barrier.</summary>
    public static double PhasesPerSecond(int parties, Action signalAndWait)
    {
        var last = long.MaxValue;
        var (phases, seconds) = Together(parties, (party, isOver) =>
        {
            for (long phase = 1; ; phase++)
            {
                // One decides which phase is the last, before it comes to it; the others learn it there.
                if (party == 0 && phase % Batch == 0 && isOver())
                    Volatile.Write(ref last, phase);
                signalAndWait();
                if (Volatile.Read(ref last) <= phase)
                    return phase;
            }
        });
        return phases[0] / seconds;
    }

    /// <summary>Items a second that one thread puts into a pipe and another takes out.</summary>
    public static double ItemsPerSecond<TPipe>(TPipe pipe)
        where TPipe : struct, IPipe
    {
        var (done, seconds) = Together(2, (thread, isOver) => thread == 0 ? PutAll(pipe, isOver) : TakeAll(pipe, isOver));
        return done[1] / seconds;
    }

    private static long PutAll<TPipe>(TPipe pipe, Func<bool> isOver)
        where TPipe : struct, IPipe
    {
        var item = 0;
        while (!isOver())
        {
            var waiting = default(SpinWait);
            for (var put = 0; put < Batch; put++)
            {
                if (pipe.TryPut(item))
                    item++;
                else
                    waiting.SpinOnce(sleep1Threshold: -1);
            }
        }
        return item;
    }

    private static long TakeAll<TPipe>(TPipe pipe, Func<bool> isOver)
        where TPipe : struct, IPipe
    {
        var expected = 0;
        while (!isOver())
        {
            var waiting = default(SpinWait);
            for (var taken = 0; taken < Batch; taken++)
            {
                if (!pipe.TryTake(out var item))
                    waiting.SpinOnce(sleep1Threshold: -1);
                else if (item != expected++)
                    throw new WrongAnswerException($"Expected item {expected - 1}, but found {item}.");
            }
        }
        return expected;
    }

    // What each thread did, and how long they took.
    private static (long[] Done, double Seconds) Together(int threads, Func<int, Func<bool>, long> each)
    {
        var done = new long[threads];
        long start = 0;
        using var together = new Barrier(threads, _ => start = Stopwatch.GetTimestamp());
        DedicatedThreads.Run(threads, thread =>
        {
            together.SignalAndWait();
            done[thread] = each(thread, () => Stopwatch.GetElapsedTime(start) >= Length);
        });
        return (done, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }
}
