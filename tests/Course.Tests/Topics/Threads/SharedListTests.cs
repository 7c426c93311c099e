using NotebookCourse.Topics.Threads;

namespace NotebookCourse.Tests.Topics.Threads;

public class SharedListTests
{
    [Fact]
    public void Race_OneThread_LosesNothing()
    {
        var run = SharedList.Race(threads: 1, perThread: 1_000);

        Assert.Equal((1_000, 1_000L), (run.Count, run.Expected));
        Assert.Empty(run.Failures);
    }

    [Fact]
    public void Race_Several_ComesToItsEndWhateverIsThrown()
    {
        var run = SharedList.Race(threads: 8, perThread: 10_000);

        Assert.InRange(run.Count, 0, run.Expected);
        Assert.InRange(run.Failures.Count, 0, 8);
    }
}
