using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving;

public sealed class ExplorerTests
{
    private static readonly Search All = Search.Everything with { Reduces = false };

    [Theory]
    [InlineData(1, 1, 6)]
    [InlineData(2, 2, 70)]
    [InlineData(3, 1, 28)]
    public void Explore_Increments_CountsEverySchedule(int first, int second, int schedules)
    {
        var found = Explorer.Explore(Increments(first, second));

        // Each increment is a read and a write, so there are (2a + 2b)! / (2a)!(2b)! orders.
        var plain = Explorer.Explore(Increments(first, second), All);
        Assert.Equal((schedules, (UInt128)schedules), (plain.Runs, plain.Schedules));
        Assert.Equal(plain.Schedules, found.Schedules);
        Assert.Equal(plain.Findings, found.Findings);
    }

    [Fact]
    public void Explore_TwoIncrementsEach_CanEndAtTwo()
    {
        var found = Explorer.Explore(Increments(2, 2));

        Assert.Equal([2, 3, 4], found.Outcomes.Cast<int>().Order());
        Assert.True(found.IsComplete);
    }

    private static Func<Scenario> Increments(params int[] each) => () =>
    {
        var count = new Shared<int>("count");
        return Scenario.Of([.. each.Select(times => (Action)(() =>
        {
            for (var time = 0; time < times; time++) count.Value++;
        }))]).Giving(() => count.Value);
    };
}
