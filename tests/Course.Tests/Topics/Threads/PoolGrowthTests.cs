using NotebookCourse.Topics.Threads;

namespace NotebookCourse.Tests.Topics.Threads;

public class PoolGrowthTests
{
    [Fact]
    public void Watch_InAnotherProcess_CountsWhatBegan()
    {
        var growth = PoolGrowth.Watch(perProcessor: 1, seconds: 10);

        // No more items than processors: the pool may not hesitate, and nobody waits for the ten seconds to pass.
        Assert.Equal((Environment.ProcessorCount, 10), (growth.Items, growth.Seconds));
        Assert.Equal(growth.Items, growth.OnThreads.Count);
        Assert.Equal(growth.Items, growth.OnTasks.Count);
        Assert.Equal(growth.Items, growth.OnPool.Count);
        Assert.Equal(growth.OnPool.Order(), growth.OnPool);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(101, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 11)]
    public void Watch_OutOfRange_SaysTheRange(int perProcessor, int seconds) =>
        Assert.Contains("must be 1 to", Assert.Throws<ArgumentOutOfRangeException>(() => PoolGrowth.Watch(perProcessor, seconds)).Message);
}
