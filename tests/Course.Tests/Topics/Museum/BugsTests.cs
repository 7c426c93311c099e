using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;
using NotebookCourse.Topics.Locks;
using NotebookCourse.Topics.Museum;

namespace NotebookCourse.Tests.Topics.Museum;

public sealed class BugsTests
{
    // The fewest changes of the thread with which each goes wrong. Where every schedule was looked at nothing is shorter; a
    // search that bounds preemptions has met all schedules with as many switches as it allows preemptions.
    private static readonly Dictionary<string, int> Fewest = new()
    {
        // One reads, the other does it all, and the first one goes on with what it read.
        [Bugs.LostUpdate.Name] = 2,
        [Bugs.CheckThenAct.Name] = 2,
        // Between the two writes of the one that makes it, the other one looks.
        [Bugs.DoubleChecked.Name] = 2,
        // Each takes one step.
        [Bugs.OppositeLockOrder.Name] = 1,
        [Bugs.ThreePhilosophers.Name] = 2,
        [Bugs.FivePhilosophers.Name] = 4,
        // One waits, the baker brings a loaf, another takes it, and the one that waited believes that it is there.
        [Bugs.LostWakeUp.Name] = 3,
        // Between leaving the lock and counting itself, the other one signals.
        [Bugs.SignalMissed.Name] = 2,
        // Between the look and the exchange, the other one changes the top and changes it back.
        [Bugs.Aba.Name] = 2,
        // One is inside while the other comes and goes.
        [Bugs.AdmitsTwoWriters.Name] = 2,
        // The writer waits, a reader leaves, another comes and goes twice, and the writer gets in.
        [Bugs.StarvesTheWriter.Name] = 3,
        [Bugs.SwappedWrites.Name] = 3,
        // One comes; the other comes, goes on, and comes again.
        [Bugs.BarrierUsedTooEarly.Name] = 1,
        // Two wait for a value, a third puts one and waits for room; the first takes it and wakes the second, who waits again.
        [Bugs.WrongOneWoken.Name] = 4,
    };

    public static TheoryData<string> Names => [.. Bugs.All.Select(bug => bug.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Explore_BrokenProgram_FindsTheBugWithTheFewestSwitches(string name)
    {
        var bug = Bugs.All.Single(each => each.Name == name);

        var found = Explorer.Explore(bug.Broken, bug.Search);

        AssertLookedEverywhere(found, Fewest[name]);
        var shortest = bug.Shortest(found);
        Assert.NotNull(shortest);
        Assert.Equal(Fewest[name], shortest.Shortest.Switches);
        Assert.Equal(shortest.Outcome, Explorer.Replay(bug.Broken, shortest.Shortest.ToString()).Outcome);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Explore_RepairedProgram_NeverEndsSo(string name)
    {
        var bug = Bugs.All.Single(each => each.Name == name);

        var found = Explorer.Explore(bug.Repaired, bug.Search);

        AssertLookedEverywhere(found, Fewest[name]);
        Assert.Null(bug.Shortest(found));
        // Not only another bad way: it ends well.
        Assert.Empty(found.Bad);
    }

    [Fact]
    public void Explore_OneConditionThatWakesAll_TakesEverything() =>
        Assert.Equal(["1 2"], OutcomesOf(WrongWaiter.OneConditionSignalAll()));

    [Fact]
    public void Explore_WritersWhoGoFirst_NoReaderOvertakes() =>
        Assert.Equal([0], OutcomesOf(WriterStarvation.At(() => new WriterPreferringLock(), reads: 2), Search.Bounded(2)));

    private static IReadOnlyList<object?> OutcomesOf(Func<Scenario> program, Search? search = null)
    {
        var found = Explorer.Explore(program, search);
        Assert.True(found.IsFinished);
        Assert.Empty(found.Bad);
        return found.Outcomes;
    }

    // A schedule with fewer switches than the shortest one has fewer preemptions too.
    private static void AssertLookedEverywhere(Interleavings found, int fewest)
    {
        Assert.True(found.IsFinished);
        Assert.True(found.Search.MostPreemptions is { } most ? most >= fewest - 1 : found.IsComplete && found.HasCountedAll);
    }
}
