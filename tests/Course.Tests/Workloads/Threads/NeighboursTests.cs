using NotebookCourse.Recording;
using NotebookCourse.Workloads.Threads;

namespace NotebookCourse.Tests.Workloads.Threads;

public class NeighboursTests
{
    [Theory]
    [InlineData(Manners.Yields, 3)]
    [InlineData(Manners.Computes, 0)]
    [InlineData(Manners.Blocks, 0)]
    public void OnGreenThreads_OthersEndFirstOnlyIfItYields(Manners manners, int before)
    {
        var run = Neighbours.OnGreenThreads(manners);

        Assert.Equal((before, 3), (run.DoneBefore, run.Neighbours));
        Assert.Equal(manners == Manners.Blocks ? [Activity.Waiting] : [Activity.Running], run.Timeline.Lanes[1].Spans.Select(span => span.Activity).Distinct());
    }

    [Theory]
    [InlineData(Manners.Yields, 40)]
    [InlineData(Manners.Computes, 1)]
    [InlineData(Manners.Blocks, 1)]
    public void OnThreads_AllComeToTheirEnd(Manners manners, int spans)
    {
        var run = Neighbours.OnThreads(manners);

        Assert.Equal([6, spans, 6, 6], run.Timeline.Lanes.Select(lane => lane.Spans.Count));
        Assert.InRange(run.DoneBefore, 0, 3);
    }
}
