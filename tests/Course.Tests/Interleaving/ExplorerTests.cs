using NotebookCourse.Interleaving;
using NotebookCourse.Topics.Races;

namespace NotebookCourse.Tests.Interleaving;

public sealed class ExplorerTests
{
    private static readonly Search Plain = new() { Reduces = false };

    [Theory]
    [InlineData(1, 1, 6)]
    [InlineData(2, 2, 70)]
    [InlineData(3, 1, 28)]
    public void Explore_Increments_CountsEverySchedule(int first, int second, int schedules)
    {
        var found = Explorer.Explore(Increments(first, second));

        // Each increment is a read and a write, so there are (2a + 2b)! / (2a)! (2b)! orders.
        var plain = Explorer.Explore(Increments(first, second), Plain);
        Assert.Equal((schedules, (UInt128)schedules), (plain.Runs, plain.Schedules));
        Assert.Equal(plain.Schedules, found.Schedules);
        Assert.True(found.Runs < plain.Runs);
    }

    [Fact]
    public void Explore_TwoIncrementsEach_CanEndAtTwo()
    {
        var found = Explorer.Explore(Increments(2, 2));

        Assert.Equal([2, 3, 4], found.Outcomes.Cast<int>().Order());
        Assert.True(found.IsComplete);
        Assert.Equal("A3 B4 A1", found.Shortest(outcome: 2).Schedule.ToString());
    }

    [Fact]
    public void Explore_StepsThatTouchNothingInCommon_NeedsOneCompleteRun()
    {
        var found = Explorer.Explore(() =>
        {
            Shared<int>[] apart = [new("first"), new("second"), new("third")];
            return Scenario.Of(3, worker => { apart[worker].Value++; apart[worker].Value++; });
        });

        // 12! / 4!³
        Assert.Equal(34_650u, found.Schedules);
        Assert.Equal(2, Assert.Single(found.Classes).Shortest.Switches);
    }

    [Fact]
    public void Explore_OneLockOrder_NeverDeadlocks() => Assert.Empty(Explorer.Explore(TwoLocks(opposite: false)).Bad);

    [Fact]
    public void Explore_OppositeLockOrder_DeadlocksAfterTwoSwitches()
    {
        var deadlock = Assert.Single(Explorer.Explore(TwoLocks(opposite: true)).Bad);

        Assert.Equal(OutcomeKind.Deadlock, deadlock.Outcome.Kind);
        Assert.Equal("A waits for left; B waits for right", Order(deadlock.Outcome.Text));
        // A holds left; B holds right and waits for left; A waits for right.
        Assert.Equal(2, deadlock.Shortest.Switches);
    }

    [Fact]
    public void Explore_ExceptionInOneThread_IsAFindingWithItsSchedule()
    {
        Func<Scenario> program = () =>
        {
            var there = new Shared<bool>("there", true);
            return Scenario.Of(() => there.Value = false, () => { if (!there.Value) throw new InvalidOperationException("gone"); });
        };

        var failed = Assert.Single(Explorer.Explore(program).Bad);

        Assert.Equal((OutcomeKind.Failed, "B threw InvalidOperationException: gone"), (failed.Outcome.Kind, failed.Outcome.Text));
        Assert.Equal(failed.Outcome, Explorer.Replay(program, failed.Shortest.ToString()).Outcome);
    }

    [Fact]
    public void Explore_ThreadThatLooksForEver_IsEndless()
    {
        var found = Explorer.Explore(() =>
        {
            var flag = new Shared<bool>("flag");
            return Scenario.Of(() => { while (!flag.Value) { } });
        });

        Assert.Equal("A looks at flag for ever", Assert.Single(found.Classes).Outcome.Text);
        Assert.False(found.IsComplete);
    }

    [Fact]
    public void Explore_LoopThatLooksUntilTheOtherActs_Ends()
    {
        var found = Explorer.Explore(() =>
        {
            var flag = new Shared<bool>("flag");
            return Scenario.Of(() => { while (!flag.Value) { } }, () => flag.Value = true);
        });

        Assert.Empty(found.Bad);
        Assert.Equal((true, false), (found.HasTakenForWaiting, found.IsComplete));
    }

    [Fact]
    public void Explore_LoopThatLooksOftenAndEnds_Ends() => Assert.Empty(Explorer.Explore(() =>
    {
        var value = new Shared<int>("value");
        return Scenario.Of(2, _ => { for (var look = 0; look < 5; look++) _ = value.Value; });
    }).Bad);

    [Fact]
    public void Explore_ProgramThatKeepsDataFromRunToRun_IsRefused()
    {
        var kept = 0;

        var error = Assert.Throws<InvalidOperationException>(() => Explorer.Explore(() =>
        {
            var (even, odd) = (new Shared<int>("even"), new Shared<int>("odd"));
            return Scenario.Of(2, _ => (kept++ % 4 < 2 ? even : odd).Value++);
        }));

        Assert.Contains("anew", error.Message);
    }

    [Fact]
    public void Explore_ProgramThatThrowsWhileItIsMade_TellsItsError()
    {
        var runs = 0;
        Assert.Throws<NotSupportedException>(() => Explorer.Explore(() => runs++ > 0 ? throw new NotSupportedException() : Increments(1, 1)()));
    }

    [Fact]
    public void Explore_ThreadThatWaitsForSomethingUnknown_IsToldSo()
    {
        using var never = new ManualResetEventSlim();

        var error = Assert.Throws<InvalidOperationException>(() => Explorer.Explore(
            () => Scenario.Of(() => never.Wait(TestContext.Current.CancellationToken)),
            new Search { StepTimeout = TimeSpan.FromMilliseconds(1) }));

        Assert.Contains("a lock of .NET", error.Message);
        never.Set();
    }

    [Fact]
    public void Explore_FewerInterruptionsAllowed_SaysWhatWasLeftOut()
    {
        var found = Explorer.Explore(Increments(2, 2), Search.Bounded(preemptions: 0));

        Assert.Equal([4], found.Outcomes);
        Assert.True(found.HasLeftOut);
        Assert.False(found.IsComplete);
        Assert.Equal([2, 3, 4], Explorer.Explore(Increments(2, 2), Search.Bounded(preemptions: 2)).Outcomes.Cast<int>().Order());
    }

    [Fact]
    public void Explore_UntilAnEnding_StopsAtTheFirstRunThatHasIt()
    {
        var found = Explorer.Explore(Increments(2, 2), Plain with { Until = outcome => outcome.Value is 2 });

        // One after the other, all is well; then A's last step comes last, and what B counted is lost.
        Assert.Equal((2, "4 2"), (found.Runs, string.Join(' ', found.Outcomes.Cast<int>().OrderDescending())));
        Assert.Equal((true, false, false), (found.HasMet, found.IsFinished, found.IsComplete));
    }

    [Fact]
    public void Explore_UntilWhatNeverComes_SeesEverything()
    {
        var found = Explorer.Explore(Increments(2, 2), Search.Everything with { Until = outcome => outcome.Kind != OutcomeKind.Completed });

        Assert.Equal((false, true, (UInt128)70), (found.HasMet, found.IsComplete, found.Schedules));
    }

    [Fact]
    public void Explore_UntilThrows_TellsItsError() => Assert.Throws<FormatException>(() =>
        Explorer.Explore(Increments(1, 1), Search.Everything with { Until = _ => throw new FormatException() }));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Explore_ByChance_FindsTheSameWithTheSameSeed(bool priorities)
    {
        var search = priorities ? Search.Priorities(200, seed: 7) : Search.Random(200, seed: 7);

        var found = Explorer.Explore(Increments(2, 2), search);

        Assert.Equal(200, found.Runs);
        Assert.Contains(2, found.Outcomes);
        Assert.Equal(found.Classes.Select(each => (each.Outcome, each.Schedules)), Explorer.Explore(Increments(2, 2), search).Classes.Select(each => (each.Outcome, each.Schedules)));
    }

    // To C# a 0 that stands in the code is a member of every enumeration.
    [Fact]
    public void Shortest_OfZero_IsThatOfTheOutcome()
    {
        var found = Explorer.Explore(ReadsOneOrZero);

        Assert.Equal("A1 B1 A1", found.Shortest(0).Schedule.ToString());
    }

    [Fact]
    public void Explore_Classics_TellsTheBrokenFromTheRepaired()
    {
        Assert.Equal([1, 2], Explorer.Explore(Programs.LookThenMake()).Outcomes.Cast<int>().Order());
        Assert.Equal([1], Explorer.Explore(Programs.MakeOnce()).Outcomes);
        Assert.Equal([6], Explorer.Explore(Programs.AtomicCounter(3, 2)).Outcomes);
    }

    internal static Func<Scenario> Increments(params int[] each) => () =>
    {
        var count = new Shared<int>("count");
        return Scenario.Of([.. each.Select(times => (Action)(() =>
        {
            for (var time = 0; time < times; time++) count.Value++;
        }))]).Giving(() => count.Value);
    };

    // It takes one more switch to read 0.
    internal static Scenario ReadsOneOrZero()
    {
        var (value, seen) = (new Shared<int>("value", 1), 0);
        return Scenario.Of(() => (value.Value, value.Value) = (0, 1), () => seen = value.Value).Giving(() => seen);
    }

    private static Func<Scenario> TwoLocks(bool opposite) => () =>
    {
        var (left, right) = (new Shared<bool>("left"), new Shared<bool>("right"));
        return Scenario.Of(() => Hold(left, right), () => Hold(opposite ? right : left, opposite ? left : right));
    };

    private static void Hold(Shared<bool> first, Shared<bool> second)
    {
        Take(first);
        Take(second);
        (second.Value, first.Value) = (false, false);
    }

    private static void Take(Shared<bool> held)
    {
        while (!held.TryReplace(false, true)) Atomic.SpinUntil(() => !held.Value, held.Name);
    }

    private static string Order(string waits) => waits.Replace("right; B waits for left", "left; B waits for right", StringComparison.Ordinal);
}
