using NotebookCourse.Exercises;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Recording;
using NotebookCourse.Topics.Threads;
using NotebookCourse.Topics.Threads.Exercises;
using NotebookCourse.Topics.Threads.Figures;

namespace NotebookCourse.Tests.Topics.Threads;

public class PieceWorkTests
{
    [Fact]
    public void Do_OnThreads_EachDoesItsPiecesAndIsRecorded()
    {
        var log = new PieceLog(4, 3);
        DedicatedThreads.Run(4, thread =>
        {
            for (var piece = 0; piece < 3; piece++) log.Do(thread);
        });

        var run = log.Result();

        Assert.Equal([3, 3, 3, 3], run.Order.GroupBy(thread => thread).OrderBy(group => group.Key).Select(group => group.Count()));
        Assert.Equal(["thread 1", "thread 2", "thread 3", "thread 4"], run.Timeline.Lanes.Select(lane => lane.Name));
        Assert.All(run.Timeline.Lanes, lane => Assert.Equal(3, lane.Spans.Count(span => span.Activity == Activity.Running)));
        Assert.Equal(0, run.Timeline.Missed);
    }

    [Fact]
    public void Do_MorePiecesThanThereAre_IsRefused()
    {
        var log = new PieceLog(1, 1);
        log.Do(0);

        Assert.Contains("made for 1 piece", Assert.Throws<InvalidOperationException>(() => log.Do(0)).Message);
        Assert.Equal([1], log.Result().Order);
    }

    [Fact]
    public void Orders_Runs_CountsEachOrder()
    {
        var runs = new Queue<int[]>([[1, 2], [2, 1], [1, 2]]);
        var timeline = OnePiece().Timeline;

        var orders = PieceWork.Orders(() => new(timeline, runs.Dequeue()), times: 3, sets: 1);

        Assert.Equal((3, 2, 2, 1), (orders.Runs, orders.Distinct, orders.Counts["1 2"], orders.Counts["2 1"]));
    }

    [Fact]
    public void Orders_SeveralSets_KeepsTheMiddleOneAndHowTheyDiffer()
    {
        var runs = new Queue<int[]>([[1, 2], [1, 2], [1, 2], [1, 2], [2, 1], [1, 2], [1, 2], [2, 1], [2, 2]]);
        var timeline = OnePiece().Timeline;

        var orders = PieceWork.Orders(() => new(timeline, runs.Dequeue()), times: 3, sets: 3);

        Assert.Equal(2, orders.Distinct);
        Assert.Equal([1, 2, 3], orders.EachSet);
        Assert.Contains("In 3 sets of 3 runs each, so many different orders came: 1, 2, 3. The table shows the set in the middle.", orders.Chart().Caption);
        Assert.Equal(VerdictKind.CannotTell, orders.Against(Predict.Number(2, "orders")).Kind);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(33, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 21)]
    public void PieceLog_OutOfRange_SaysTheRange(int threads, int pieces) =>
        Assert.Contains("must be 1 to", Assert.Throws<ArgumentOutOfRangeException>(() => new PieceLog(threads, pieces)).Message);

    private static PieceRun OnePiece()
    {
        var log = new PieceLog(1, 1);
        log.Do(0);
        return log.Result();
    }
}
