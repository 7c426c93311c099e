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
        var run = NeighbourProgress.OnGreenThreads(Second(behaviour));

        Assert.Equal((before, 3, behaviour), (run.DoneBefore, run.Neighbours, run.Behaviour));
        Assert.Equal(behaviour == BlockingBehaviour.Blocks ? [Activity.Waiting] : [Activity.Running], run.Timeline.Lanes[1].Spans.Select(span => span.Activity).Distinct());
    }

    [Theory]
    [InlineData(BlockingBehaviour.Yields, 40)]
    [InlineData(BlockingBehaviour.Computes, 40)]
    [InlineData(BlockingBehaviour.Blocks, 1)]
    public void OnThreads_AllComeToTheirEnd(BlockingBehaviour behaviour, int spans)
    {
        var run = NeighbourProgress.OnThreads(Second(behaviour));

        Assert.Equal([6, spans, 6, 6], run.Timeline.Lanes.Select(lane => lane.Spans.Count));
        Assert.InRange(run.DoneBefore, 0, 3);
    }

    internal static Func<LongWork, IEnumerable<int>> Second(BlockingBehaviour behaviour) => work => Long(work, behaviour);

    private static IEnumerable<int> Long(LongWork work, BlockingBehaviour behaviour)
    {
        if (behaviour == BlockingBehaviour.Blocks)
        {
            work.Block(60);
            yield break;
        }
        for (var piece = 0; piece < 40; piece++)
        {
            work.Compute();
            if (behaviour == BlockingBehaviour.Yields) yield return 0;
        }
    }
}
