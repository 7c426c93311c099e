using NotebookCourse.Topics.Threads;

namespace NotebookCourse.Tests.Topics.Threads;

public class HeldThreadsTests
{
    [Fact]
    public void New_SeveralThreads_AllHaveBegunAndNoneHasEnded()
    {
        var began = new bool[20];

        using var held = new HeldThreads(20, number => began[number] = true);

        Assert.DoesNotContain(false, began);
        Assert.Equal(20, held.Threads.Count);
        Assert.All(held.Threads, thread => Assert.True(thread.IsAlive));
        Assert.Null(held.Refusal);
    }

    [Fact]
    public void Dispose_HeldThreads_EndsAll()
    {
        var held = new HeldThreads(5);

        held.Dispose();

        Assert.All(held.Threads, thread => Assert.False(thread.IsAlive));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void New_SystemRefuses_HoldsThoseThatThereAreAndSaysSo(int given)
    {
        var started = 0;
        using var held = new HeldThreads(10, start: thread =>
        {
            if (started++ == given) throw new InsufficientMemoryException("no more");
            thread.Start();
        });

        Assert.Equal(given, held.Threads.Count);
        Assert.Equal("no more", held.Refusal);
        Assert.All(held.Threads, thread => Assert.True(thread.IsAlive));
    }
}
