using NotebookCourse.Experiments;

namespace NotebookCourse.Tests.Experiments;

public class StoppingRuleTests
{
    private static readonly StoppingRule Usual = new(Least: 5, Most: 20, TimeSpan.FromSeconds(10), Precision: 0.02);

    [Theory]
    [InlineData(4, 0.1, false)]
    [InlineData(5, 0.1, true)]
    [InlineData(5, 3, true)]
    public void IsEnough_TimesAllAlike_AfterTheLeastRounds(int rounds, double elapsed, bool enough) =>
        Assert.Equal(enough, Usual.IsEnough([Alike(rounds), Alike(rounds)], TimeSpan.FromSeconds(elapsed)));

    [Theory]
    [InlineData(10, 1, false)]
    [InlineData(20, 1, true)]
    [InlineData(10, 9.5, true)]
    [InlineData(4, 100, false)]
    public void IsEnough_OneVariantThatScatters_GoesOnWithinTimeAndCount(int rounds, double elapsed, bool enough) =>
        Assert.Equal(enough, Usual.IsEnough([Alike(rounds), [.. Enumerable.Range(1, rounds).Select(i => (double)i)]], TimeSpan.FromSeconds(elapsed)));

    [Fact]
    public void Exactly_Rounds_NeitherMoreNorLess()
    {
        var three = StoppingRule.Exactly(3);

        Assert.False(three.IsEnough([Alike(2)], TimeSpan.FromDays(1)));
        Assert.True(three.IsEnough([Alike(3)], TimeSpan.Zero));
    }

    [Theory]
    [InlineData(1, 0, 1, 9)]
    [InlineData(10, 0, 5, 5)]
    [InlineData(19, 0, 1.9, 0.1)]
    [InlineData(2, 0, 20, 30)]
    [InlineData(0.5, 2, 0.1, 4.3)]
    [InlineData(4, 2, 20, 15)]
    public void Left_SomeRounds_IsBoundByCountTimeAndWhatIsOwed(double made, int warmUps, double elapsed, double left) =>
        Assert.Equal(left, Usual.Left(made, warmUps, TimeSpan.FromSeconds(elapsed)).TotalSeconds, 6);

    private static List<double> Alike(int rounds) => [.. Enumerable.Repeat(1.0, rounds)];
}
