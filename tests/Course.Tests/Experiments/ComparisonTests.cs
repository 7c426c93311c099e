using NotebookCourse.Experiments;

namespace NotebookCourse.Tests.Experiments;

public class ComparisonTests
{
    [Fact]
    public void SpeedUp_HalfTheMedian_IsTwo()
    {
        var comparison = Of([4, 4, 9], [2, 1, 3]);

        Assert.Equal(2, comparison.SpeedUp(comparison.Measurements[1]));
    }

    [Theory]
    [InlineData(new double[] { 10, 11, 12, 10, 11, 12 }, new double[] { 5, 6, 7, 5, 6, 7 }, true)]
    [InlineData(new double[] { 5, 6, 7, 5, 6, 7 }, new double[] { 10, 11, 12, 10, 11, 12 }, true)]
    [InlineData(new double[] { 5, 6, 7, 5, 6, 7 }, new double[] { 6, 7, 8, 5, 6, 7 }, false)]
    [InlineData(new double[] { 5, 6, 7 }, new double[] { 5, 6, 7 }, false)]
    [InlineData(new double[] { 1, 6, 20, 1, 6, 20 }, new double[] { 5, 6, 7, 5, 6, 7 }, false)]
    public void Differs_TwoSetsOfSamples_OnlyWhenChanceIsRuledOut(double[] baseline, double[] other, bool differs)
    {
        var comparison = Of(baseline, other);

        Assert.Equal(differs, comparison.Differs(comparison.Measurements[1]));
    }

    [Fact]
    public void CapacityFor_SeveralWorkers_IsThatOfAsManyThreadsAsTheMachineHasProcessorsFor()
    {
        Capacity two = new(2, new([1.9])), four = new(4, new([3.1]));
        var comparison = Of([1]) with { Capacities = [two, four] };

        Assert.Null(comparison.CapacityFor(new("one", new([1]), Workers: 1)));
        Assert.Same(two, comparison.CapacityFor(new("two", new([1]), Workers: 2)));
        Assert.Same(four, comparison.CapacityFor(new("sixteen", new([1]), Workers: 16)));
    }

    [Theory]
    [InlineData(new double[] { 1.9, 1.9, 1.95, 1.8 }, false)]
    [InlineData(new double[] { 1.9, 0.8, 1.9, 0.9 }, true)]
    public void Moved_Capacities_OnlyWhenTheyAreFarApart(double[] found, bool moved) =>
        Assert.Equal(moved, new Capacity(2, new(found)).Moved);

    [Fact]
    public void ComparedWith_EarlierRun_JudgesWhatBothMeasured()
    {
        var earlier = Named(("a", [5, 6, 5, 6, 5]), ("b", [5, 6, 5, 6, 5]), ("c", [5, 6, 5, 6, 5]), ("gone", [1]));
        var later = Named(("a", [2, 3, 2, 3, 2]), ("b", [9, 8, 9, 8, 9]), ("c", [6, 5, 6, 5, 6]), ("new", [1]));

        var changes = later.ComparedWith(earlier);

        Assert.Equal([("a", Direction.Faster), ("b", Direction.Slower), ("c", Direction.NotToldApart)], changes.Select(each => (each.Name, each.Direction)));
    }

    [Fact]
    public void ComparedWith_NothingInCommon_SaysWhatEachHas() =>
        Assert.StartsWith(
            "The two runs must have a variant in common, but the earlier one has: x; the later one: a, b.",
            Assert.Throws<ArgumentException>(() => Named(("a", [1]), ("b", [1])).ComparedWith(Named(("x", [1])))).Message,
            StringComparison.Ordinal);

    internal static Comparison Of(params double[][] seconds) =>
        Named([.. seconds.Select((taken, i) => ($"variant {i}", taken))]);

    internal static Comparison Named(params (string Name, double[] Seconds)[] variants) => new()
    {
        Question = "Which?",
        Measurements = [.. variants.Select(each => new Measurement(each.Name, new(each.Seconds)))],
        Machine = Machine.Here with { Processors = 8 },
        Taken = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero),
    };
}
