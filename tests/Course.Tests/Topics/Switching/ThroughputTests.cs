using NotebookCourse.Experiments;
using NotebookCourse.Topics.Switching;

namespace NotebookCourse.Tests.Topics.Switching;

public class ThroughputTests
{
    [Fact]
    public void Best_NearlyAsGood_IsTheFewestThreads() => Assert.Equal(8, Of(0.001, 0.009, 2, (1, 100), (4, 400), (8, 960), (16, 1_000), (32, 900)).Best.Threads);

    [Fact]
    public void Best_NotNearly_IsTheMost() => Assert.Equal(16, Of(0.001, 0.009, 2, (1, 100), (8, 940), (16, 1_000), (32, 900)).Best.Threads);

    [Fact]
    public void Rule_JobThatWaits_IsProcessorsTimesOnePlusWaitOverCompute()
    {
        Assert.Equal(20, Of(0.001, 0.009, 2, (1, 100)).Rule, 1e-9);
        Assert.Equal(4, Of(0.010, 0, 4, (1, 100)).Rule, 1e-9);
    }

    // At the rule's number of threads both bounds meet.
    [Fact]
    public void Bound_OnBothSidesOfTheRule_IsTheLowerOfTwo()
    {
        var load = Of(0.001, 0.009, 2, (1, 100));

        Assert.Equal(100, load.Bound(1), 1e-6);
        Assert.Equal(2_000, load.Bound(load.Rule), 1e-6);
        Assert.Equal(2_000, load.Bound(1_000), 1e-6);
    }

    [Theory]
    [InlineData(1, 64)]
    [InlineData(2, 64)]
    [InlineData(8, 128)]
    [InlineData(128, 1_024)]
    public void Tried_AnyMachine_GoesFarBeyondItsProcessors(int processors, int most)
    {
        var tried = Throughput.Tried(processors);

        Assert.Equal((1, most), (tried[0], tried[^1]));
        Assert.All(tried.Zip(tried.Skip(1)), pair => Assert.InRange(pair.Second, pair.First + 1, Math.Max(2, 1.5 * pair.First)));
    }

    [Fact]
    public void BestAtLeastAndAtMost_SpreadsThatOverlap_AreWider()
    {
        var load = new Throughput([Point(4, 400, 400, 400), Point(6, 600, 600, 600), Point(8, 700, 940, 1_300), Point(12, 500, 990, 1_000), Point(16, 1_000, 1_000, 1_000), Point(24, 990, 990, 990)], 0.001, 0.009, 2);

        Assert.Equal((12, 7, 16), (load.Best.Threads, load.BestAtLeast, load.BestAtMost));

        static ThroughputPoint Point(int threads, params double[] jobs) => new(threads, new(jobs));
    }

    [Fact]
    public void Measure_FewThreads_HasAPointForEach()
    {
        var load = Throughput.Measure(0.9, MixedLoadTests.Work, [1, 2], rounds: 2);

        Assert.Equal([1, 2], load.Points.Select(point => point.Threads));
        Assert.All(load.Points, point => Assert.Equal(2, point.JobsPerSecond.Count));
        Assert.True(load.Waited > 0.008, $"{load.Waited}");
    }

    [Fact]
    public void Rounds_Take_LeavesTheFirstOutAndTakesTurns()
    {
        List<string> order = [];
        var taken = Rounds.Take(2, [() => Note("a"), () => Note("b")], TestContext.Current.CancellationToken);

        Assert.Equal(["a", "b", "b", "a", "a", "b"], order);
        Assert.Equal([[4, 5], [3, 6]], taken);

        int Note(string who)
        {
            order.Add(who);
            return order.Count;
        }
    }

    [Fact]
    public void SwitchCost_Measure_HasEachPlacing()
    {
        List<int> trips = [];

        var cost = SwitchCost.Measure(trips.Add, rounds: 2, handovers: 200);

        Assert.Equal(NotebookCourse.Topics.Switching.PingPong.Possible, cost.Handovers.Select(each => each.Placing));
        Assert.All(cost.Handovers, each => Assert.Equal(2, each.Seconds.Count));
        Assert.Same(cost.Handovers[0], cost.Switch);
        // One round more, which does not count.
        Assert.Equal([100, 100, 100], trips);
        Assert.Equal(2, cost.Yours.Count);
    }

    internal static Throughput Of(double computed, double waited, int processors, params (int Threads, double Jobs)[] points) =>
        new([.. points.Select(point => new ThroughputPoint(point.Threads, new([point.Jobs])))], computed, waited, processors);
}
