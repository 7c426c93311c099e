using NotebookCourse.Interleaving;
using NotebookCourse.Topics.Deadlocks;
using NotebookCourse.Topics.Locks;
using NotebookCourse.Topics.Races;

namespace NotebookCourse.Tests.Interleaving;

public class ScheduleTreeTests
{
    public static TheoryData<string> All => ["counter", "three counters", "lazy", "philosophers", "two-step lock", "error"];

    // Two ways to the same numbers: the tree runs every order; the explorer counts each class that it runs once.
    [Theory]
    [MemberData(nameof(All))]
    public void Tree_AnyProgram_EndsAsTheExplorerCounts(string name)
    {
        var program = ProgramOf(name);
        var found = Explorer.Explore(program);

        var tree = found.Tree();

        Assert.Equal(found.Classes.ToDictionary(each => each.Outcome, each => (long)each.Schedules), OutcomesOf(tree));
        Assert.Equal((long)found.Schedules, tree.Schedules);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Tree_EachWay_IsARunThatCanBeReplayed(string name)
    {
        var program = ProgramOf(name);
        var tree = Explorer.Tree(program);
        var chance = new Random(7);
        for (var sample = 0; sample < 10; sample++)
        {
            var (way, place) = (new List<ScheduleBranch>(), tree.Places[^1]);
            for (; place.Outcome is null; place = tree.Places[way[^1].To]) way.Add(place.Branches[chance.Next(place.Branches.Count)]);

            var trace = Explorer.Replay(program, string.Join(' ', way.Select(branch => $"{branch.Step.Thread}1")));

            Assert.Equal(trace.Steps.Select(step => (step.Thread, step.Describe(), string.Join(' ', step.Shared))), way.Select(branch => (branch.Step.Thread, branch.Step.Describe(), string.Join(' ', branch.Step.Shared))));
            Assert.Equal(trace.Outcome, place.Outcome);
        }
    }

    [Fact]
    public void Tree_PlacesFromWhichAllGoesOnAlike_AreOne()
    {
        // Ten steps that nobody else can see: 252 orders, but only 6 times 6 places.
        var tree = Explorer.Tree(() =>
        {
            var (mine, yours) = (new Shared<int>("mine"), new Shared<int>("yours"));
            return Scenario.Of(() => Steps(mine), () => Steps(yours));
        });

        Assert.Equal((252, 36), (tree.Schedules, tree.Places.Count));
    }

    [Fact]
    public void Tree_TooManySchedules_SaysHowManyThereMayBe() =>
        Assert.Contains("at most 20000 schedules", Assert.Throws<ArgumentException>(() => Explorer.Tree(Programs.UnsafeCounter(3, 2))).Message);

    [Fact]
    public void Shortest_Deadlock_NamesWhoWaitsForWhatOfWhom() =>
        Assert.Equal(
            [new("A", "fork 2", "B"), new("B", "fork 1", "A")],
            Explorer.Explore(Philosophers.LeftFirst(2)).Shortest(OutcomeKind.Deadlock).Waits);

    [Fact]
    public void Replay_WhereOneWaits_NamesHer() =>
        Assert.Equal([new("B", "fork 2", "A")], Explorer.Replay(Philosophers.LeftFirst(2), "A2").Waits);

    [Fact]
    public void Circle_TwoThatWaitForAThird_IsOnlyOfThoseWhoCloseIt() =>
        Assert.Equal(
            [new("B", "y", "C"), new("C", "x", "B")],
            WaitCircle.Of([new("A", "x", "B"), new("B", "y", "C"), new("C", "x", "B")]));

    [Fact]
    public void Circle_WaitForNobody_IsNone() => Assert.Empty(WaitCircle.Of([new("A", "x", "B"), new("B", "a loaf", null)]));

    private static Dictionary<Outcome, long> OutcomesOf(ScheduleTree tree)
    {
        var ends = new Dictionary<Outcome, long>[tree.Places.Count];
        foreach (var (index, place) in tree.Places.Index())
        {
            ends[index] = place.Outcome is { } outcome ? new() { [outcome] = 1 } : [];
            foreach (var (key, count) in place.Branches.SelectMany(branch => ends[branch.To])) ends[index][key] = ends[index].GetValueOrDefault(key) + count;
        }
        return ends[^1];
    }

    private static Func<Scenario> ProgramOf(string name) => name switch
    {
        "counter" => Programs.UnsafeCounter(2, 2),
        "three counters" => Programs.UnsafeCounter(3, 1),
        "lazy" => Programs.LookThenMake(),
        "philosophers" => Philosophers.LeftFirst(3),
        "two-step lock" => Sections.LookThenTake(),
        _ => Draught,
    };

    private static Scenario Draught()
    {
        var open = new Shared<bool>("open");
        return Scenario.Of(() => open.Value = true, () => _ = open.Value ? throw new InvalidOperationException("draught") : 0);
    }

    private static void Steps(Shared<int> variable)
    {
        for (var step = 0; step < 5; step++) variable.Value = step;
    }
}
