using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Topics.Switching.Exercises;

public class ThreadCountTests
{
    public static TheoryData<string, Func<int, int, int, int>> RightOnes => new()
    {
        { "whole numbers", (processors, wait, compute) => ((processors * (wait + compute)) + compute - 1) / compute },
        { "rounded up at the end", (processors, wait, compute) => (int)Math.Ceiling(processors * (wait + compute) / (double)compute) },
        { "processors and what waiting adds", (processors, wait, compute) => processors + (int)Math.Ceiling(processors * wait / (double)compute) },
        { "counted up", CountedUp },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Func<int, int, int, int> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.ThreadCount.Check(right));
    }

    public static TheoryData<string, Func<int, int, int, int>, string[]> WrongOnes => new()
    {
        { "as given", (processors, _, _) => processors, ["Processors: 1. A job waits 10\u00a0ms and computes 10\u00a0ms.", "Expected: 2 threads"] },
        { "rounded down", (processors, wait, compute) => processors * (wait + compute) / compute, ["1 thread"] },
        { "divided first", (processors, wait, compute) => processors * (1 + (wait / compute)), ["Expected: "] },
        { "tied to processors", (processors, wait, compute) => processors * (int)Math.Ceiling((wait + compute) / (double)compute), ["waits 1\u00a0ms and computes 2\u00a0ms", "Expected: 3 threads, since 3 are needed", "4 threads"] },
        { "one more to be sure", (processors, wait, compute) => (processors * (wait + compute) / compute) + 1, ["waits 0\u00a0ms"] },
        { "the wrong way round", (processors, wait, compute) => (int)Math.Ceiling(processors * (1 + (compute / (double)Math.Max(1, wait)))), ["waits 0\u00a0ms"] },
        { "without the thread itself", (processors, wait, compute) => (int)Math.Ceiling(processors * wait / (double)compute), ["waits 0\u00a0ms"] },
        { "one processor's", (_, wait, compute) => (wait + compute + compute - 1) / compute, ["Processors: 4."] },
        { "multiplied", (processors, wait, compute) => processors * wait * compute, ["waits 0\u00a0ms"] },
        { "throws", (_, _, _) => throw new DivideByZeroException(), ["DivideByZeroException"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<int, int, int, int> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.ThreadCount.Check(wrong), found);
    }

    // The law itself, held against jobs that are played: with so many threads no processor is ever idle, with one fewer some are.
    [Theory]
    [InlineData(1, 0, 10)]
    [InlineData(1, 10, 10)]
    [InlineData(2, 1, 2)]
    [InlineData(3, 7, 5)]
    [InlineData(4, 1, 3)]
    [InlineData(2, 9, 1)]
    [InlineData(7, 7, 10)]
    public void Law_PlayedJobs_IsWhereProcessorsStopBeingIdle(int processors, int wait, int compute)
    {
        var threads = CountedUp(processors, wait, compute);

        Assert.Equal(1, Busy(threads, processors, wait, compute), 0.001);
        if (threads > 1) Assert.True(Busy(threads - 1, processors, wait, compute) < 0.999);
    }

    private static int CountedUp(int processors, int wait, int compute)
    {
        var threads = 1;
        while (threads * compute < processors * (wait + compute)) threads++;
        return threads;
    }

    // Which share of the processors' time is used in the long run, if whoever comes first is served first, by any processor.
    private static double Busy(int threads, int processors, int wait, int compute)
    {
        const int Jobs = 60_000;
        var freeAt = new PriorityQueue<int, long>(Enumerable.Range(0, processors).Select(processor => (processor, 0L)));
        var ready = new PriorityQueue<int, long>(Enumerable.Range(0, threads).Select(thread => (thread, 0L)));
        var end = 0L;
        for (var job = 0; job < Jobs; job++)
        {
            ready.TryDequeue(out var thread, out var comes);
            freeAt.TryDequeue(out var processor, out var free);
            end = Math.Max(comes, free) + compute;
            freeAt.Enqueue(processor, end);
            ready.Enqueue(thread, end + wait);
        }
        return (double)Jobs * compute / (end * processors);
    }
}
