using NotebookCourse.Experiments.Workers;
using NotebookCourse.Topics.Threads;

namespace NotebookCourse.Tests.Topics.Threads;

public class FlowCostTests
{
    [Theory]
    [InlineData(FlowKind.Thread)]
    [InlineData(FlowKind.GreenThread)]
    [InlineData(FlowKind.AwaitingTask)]
    [InlineData(FlowKind.PoolItem)]
    public void Measure_EachKind_HoldsAllAndKeepsItsSamples(FlowKind kind)
    {
        var point = FlowCost.Measure(kind, 20);

        Assert.Equal((kind, 20, 20), (point.Kind, point.Count, point.Held));
        Assert.InRange(point.SecondsEach.Count, 1, 9);
        Assert.All(point.SecondsEach, seconds => Assert.InRange(seconds, 0, double.MaxValue));
        Assert.Null(point.Refusal);
    }

    [Theory]
    [InlineData(FlowKind.GreenThread)]
    [InlineData(FlowKind.AwaitingTask)]
    [InlineData(FlowKind.PoolItem)]
    public void Measure_SmallObjects_AreWeighedToTheByte(FlowKind kind)
    {
        // The first of a kind makes what all others share.
        FlowCost.Measure(kind, 10);

        Assert.InRange(FlowCost.Measure(kind, 1_000).Touched, 20 * 1_000, 2_000 * 1_000);
    }

    [Fact]
    public void Measure_ThousandThreads_ReserveFarMoreThanTheyUse()
    {
        var point = FlowCost.Measure(FlowKind.Thread, 200);

        Assert.True(point.Reserved > 4 * point.Touched, $"reserved {point.Reserved}, used {point.Touched}");
    }

    [Fact]
    public void Collect_ProcessThatDies_KeepsWhatItHadSaid()
    {
        static IEnumerable<CostPoint[]> Dying()
        {
            yield return [new(FlowKind.Thread, 1, [1], 1, 1, 1)];
            throw new WorkerDiedException("gone");
        }

        var run = ThreadCosts.Collect(Dying(), most: 10);

        Assert.Equal("gone", run.LastWords);
        Assert.Equal(1, Assert.Single(run.Points).Count);
    }

    [Fact]
    public void Collect_ProcessThatSaysNothing_Throws()
    {
        static IEnumerable<CostPoint[]> Dead()
        {
            yield return [];
            throw new WorkerDiedException("gone");
        }

        Assert.Throws<WorkerDiedException>(() => ThreadCosts.Collect(Dead(), most: 10));
    }

    [Theory]
    [InlineData(FlowKind.Thread, 100, 1e-3, 10_000, false)]
    [InlineData(FlowKind.Thread, 100, 14e-3, 10_000, true)]
    [InlineData(FlowKind.Thread, 100, 14e-3, 100, false)]
    [InlineData(FlowKind.PoolItem, 100, 14e-3, 10_000, false)]
    public void IsTooLong_ExpectedTime_DecidesWhetherTheNextNumberIsTried(FlowKind kind, int count, double each, int most, bool isTooLong)
    {
        var point = new CostPoint(kind, count, [each, 2 * each], count, 1, 1);

        Assert.Equal(isTooLong, ThreadCosts.IsTooLong(point, most));
        Assert.Equal(isTooLong, ThreadCosts.Collect([[point], []], most).IsCutShort);
    }

    [Fact]
    public void Measure_InAnotherProcess_GivesEveryKindAtEveryNumber()
    {
        var run = ThreadCosts.Measure(most: 10);

        Assert.Null(run.LastWords);
        Assert.Equal([1, 10], run.Points.Select(point => point.Count).Distinct());
        Assert.Equal(Enum.GetValues<FlowKind>(), run.Points.Where(point => point.Count == 10).Select(point => point.Kind));
        Assert.Equal(10, run.MostThreads.Held);
    }
}
