using NotebookCourse.Figures;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving;

public class OutcomeTests
{
    [Fact]
    public void Explore_ArraysAsResults_AreToldApartByTheirElements()
    {
        var found = Explorer.Explore(() =>
        {
            var (a, b) = (new Shared<int>("a"), new Shared<int>("b"));
            int[] seen = [0, 0];
            return Scenario.Of(() => { a.Value = 1; seen[0] = b.Value; }, () => { b.Value = 1; seen[1] = a.Value; }).Giving(() => seen);
        });

        Assert.Equal(["[0, 1]", "[1, 0]", "[1, 1]"], found.Classes.Select(each => each.Outcome.Text).Order());
        Assert.Equal("A2 B2", found.Shortest(outcome: Numbers(0, 1)).Schedule.ToString());
        Assert.Contains("with [1, 1]", found.Chart().Alternative);
    }

    public static TheoryData<Func<object?>, Func<object?>, bool, string> Pairs => new()
    {
        { () => new List<int> { 1, 2 }, () => new List<int> { 1, 2 }, true, "[1, 2]" },
        { () => Numbers(1, 2), () => Numbers(2, 1), false, "[1, 2]" },
        { () => new HashSet<string> { "b", "a" }, () => new HashSet<string> { "a", "b" }, true, "{a, b}" },
        { () => new[] { Numbers(1), Numbers() }, () => new[] { Numbers(1), Numbers() }, true, "[[1], []]" },
        { () => (Numbers(1), "x"), () => (Numbers(1), "x"), true, "([1], x)" },
        { () => new Dictionary<int, string> { [2] = "b", [1] = "a" }, () => new Dictionary<int, string> { [1] = "a", [2] = "b" }, true, "{[1, a], [2, b]}" },
        { () => "ab", () => "ab".ToCharArray(), false, "ab" },
        { () => new List<string?> { null, "x" }, () => new List<string?> { null, "x" }, true, "[null, x]" },
        { () => null, () => null, true, "" },
        { () => new Plain { Held = 1 }, () => new Plain { Held = 1 }, true, "Plain { Held = 1, List = [] }" },
        { () => new Plain { Held = 1 }, () => new Plain { Held = 2 }, false, "Plain { Held = 1, List = [] }" },
        { () => new Plain { List = [1] }, () => new Plain { List = [2] }, false, "Plain { Held = 0, List = [1] }" },
        { () => new List<Plain> { new() }, () => new List<Plain> { new() }, true, "[Plain { Held = 0, List = [] }]" },
        { () => new Told([1]), () => new Told([1]), true, "Told { Numbers = [1], Text = null }" },
        { () => new Told([1], "a"), () => new Told([1], "b"), false, "Told { Numbers = [1], Text = a }" },
        { () => new { a = 1, b = Numbers(2) }, () => new { a = 1, b = Numbers(2) }, true, "{ a = 1, b = [2] }" },
        { () => new { a = 1 }, () => new { a = 1 }, true, "{ a = 1 }" },
        { () => new Dictionary<int, int[]> { [1] = Numbers(2) }, () => new Dictionary<int, int[]> { [1] = Numbers(2) }, true, "{KeyValuePair { key = 1, value = [2] }}" },
        { () => new ByHand(1), () => new ByHand(2), true, "by hand" },
    };

    private sealed class Plain
    {
        public int Held { get; init; }

        public List<int> List { get; init; } = [];
    }

    private sealed record Told(List<int> Numbers, string? Text = null);

    private sealed class ByHand(int number)
    {
        public override bool Equals(object? obj) => obj is ByHand;

        public override int GetHashCode() => 0;

        public override string ToString() => number > 0 ? "by hand" : "";
    }

    [Fact]
    public void Explore_PlainClassAsResult_IsOneOutcome()
    {
        var found = Explorer.Explore(() =>
        {
            var x = new Shared<int>("x");
            return Scenario.Of(2, _ => x.Update(value => value + 1)).Giving(() => new Plain { Held = x.Value });
        });

        Assert.Equal("Plain { Held = 2, List = [] }", Assert.Single(found.Classes).Outcome.Text);
    }

    [Fact]
    public void Explore_ResultWithoutEquality_IsToldAsSuch() =>
        Assert.Contains("they are not equal", Assert.Throws<InvalidOperationException>(() => Explorer.Explore(() => Scenario.Of(() => { }).Giving(() => new object()))).Message);

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Of_Collections_CompareAndReadByTheirElements(Func<object?> one, Func<object?> other, bool same, string text)
    {
        Assert.Equal(same, Outcome.Of(one()) == Outcome.Of(other()));
        Assert.Equal(text, Outcome.Of(one()).Text);
    }

    [Fact]
    public void Of_ArrayThatChangesLater_IsWhatItWas()
    {
        int[] numbers = [1, 2];
        var outcome = Outcome.Of(numbers);

        numbers[0] = 9;

        Assert.True(outcome.Gives(Numbers(1, 2)));
    }

    [Fact]
    public void Explore_MoreSchedulesThanCanBeCounted_SaysSo()
    {
        var found = Explorer.Explore(() =>
        {
            var (a, b, last) = (new Shared<int>("a"), new Shared<int>("b"), new Shared<int>("last"));
            return Scenario.Of(() => Own(a, last, 1), () => Own(b, last, 2)).Giving(() => last.Value);
        });

        Assert.Equal((UInt128.MaxValue, false, true), (found.Schedules, found.HasCountedAll, found.IsComplete));
        Assert.All(found.Classes, each => Assert.True(each.Schedules <= found.Schedules));
        var chart = found.Chart();
        Assert.Contains("The program has more than 3.4e38 schedules and ends in 2 ways.", chart.Caption);
        Assert.Equal(["with 1 · more than 3.4e38 · 50.0 · B71 A71", "with 2 · more than 3.4e38 · 50.0 · A71 B71"], chart.Alternative.Split('\n').Order());
    }

    private static int[] Numbers(params int[] all) => all;

    private static void Own(Shared<int> own, Shared<int> last, int number)
    {
        for (var step = 0; step < 70; step++) own.Value = step;
        last.Value = number;
    }
}
