using NotebookCourse.Recording;
using NotebookCourse.Topics.Threads;

namespace NotebookCourse.Tests.Topics.Threads;

public class NeighbourProgressTests
{
    [Theory]
    [InlineData(BlockingBehaviour.Yields, 3)]
    [InlineData(BlockingBehaviour.Computes, 0)]
    [InlineData(BlockingBehaviour.Blocks, 0)]
    public void OnGreenThreads_OthersEndFirstOnlyIfItYields(BlockingBehaviour behaviour, int before)
    {
        var run = NeighbourProgress.OnGreenThreads(behaviour);

        Assert.Equal((before, 3), (run.DoneBefore, run.Neighbours));
        Assert.Equal(behaviour == BlockingBehaviour.Blocks ? [Activity.Waiting] : [Activity.Running], run.Timeline.Lanes[1].Spans.Select(span => span.Activity).Distinct());
    }

    [Theory]
    [InlineData(BlockingBehaviour.Yields, 40)]
    [InlineData(BlockingBehaviour.Computes, 1)]
    [InlineData(BlockingBehaviour.Blocks, 1)]
    public void OnThreads_AllComeToTheirEnd(BlockingBehaviour behaviour, int spans)
    {
        var run = NeighbourProgress.OnThreads(behaviour);

        Assert.Equal([6, spans, 6, 6], run.Timeline.Lanes.Select(lane => lane.Spans.Count));
        Assert.InRange(run.DoneBefore, 0, 3);
    }
}
