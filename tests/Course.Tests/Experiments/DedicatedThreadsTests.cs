using NotebookCourse.Experiments;

namespace NotebookCourse.Tests.Experiments;

public class DedicatedThreadsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Run_SeveralThreads_GivesEachItsNumberAndAThreadOfItsOwn(int threads)
    {
        var workers = new Thread[threads];
        var pooled = new bool[threads];

        DedicatedThreads.Run(threads, worker =>
        {
            workers[worker] = Thread.CurrentThread;
            pooled[worker] = Thread.CurrentThread.IsThreadPoolThread;
        });

        Assert.Equal(threads, workers.Distinct().Count());
        Assert.DoesNotContain(true, pooled);
        Assert.DoesNotContain(Thread.CurrentThread, workers);
    }

    [Fact]
    public void Run_TwoThreadsThrow_WaitsForAllAndThrowsTheFirstOnes()
    {
        var ended = 0;

        var thrown = Assert.Throws<InvalidOperationException>(() => DedicatedThreads.Run(4, worker =>
        {
            Interlocked.Increment(ref ended);
            if (worker >= 2)
                throw new InvalidOperationException($"worker {worker}");
        }));

        Assert.Equal("worker 2", thrown.Message);
        Assert.Equal(4, ended);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1025)]
    public void Run_ThreadsOutOfRange_SaysTheRange(int threads) =>
        Assert.StartsWith(
            $"threads must be 1 to 1024, but was {threads}.",
            Assert.Throws<ArgumentOutOfRangeException>(() => DedicatedThreads.Run(threads, _ => { })).Message,
            StringComparison.Ordinal);
}
