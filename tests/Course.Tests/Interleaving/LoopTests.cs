using NotebookCourse.Figures;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving;

public class LoopTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(25)]
    [InlineData(100)]
    public void Explore_LooksSoOftenAndGivesUp_FindsBothEnds(int looks)
    {
        Scenario GivesUp()
        {
            var ready = new Shared<bool>("ready");
            var gaveUp = true;
            return Scenario.Of(() => { for (var look = 0; look < looks && gaveUp; look++) gaveUp = !ready.Value; }, () => ready.Value = true).Giving(() => gaveUp);
        }

        var found = Explorer.Explore(GivesUp);

        Assert.Equal([false, true], found.Outcomes.Order());
        // B writes before one of the looks, or after all of them.
        Assert.Equal(((UInt128)(looks + 1), true, false), (found.Schedules, found.IsComplete, found.HasTakenForWaiting));
        Assert.True(Explorer.Replay(GivesUp, $"A{looks} B1").Outcome!.Gives(true));
    }

    [Fact]
    public void Explore_BoundIsShared_FindsEveryNumberOfRounds()
    {
        var found = Explorer.Explore(() =>
        {
            var (bound, rounds) = (new Shared<int>("bound", 5), 0);
            return Scenario.Of(() => { for (var round = 0; round < bound.Value; round++) rounds++; }, () => bound.Value = 2).Giving(() => rounds);
        });

        Assert.Equal([2, 3, 4, 5], found.Outcomes.Cast<int>().Order());
        Assert.True(found.IsComplete);
    }

    [Theory]
    [InlineData("exchange")]
    [InlineData("compare and exchange")]
    [InlineData("look, then exchange")]
    [InlineData("spin until exchanged")]
    [InlineData("spin until free and exchanged")]
    public void Explore_LockThatTriesAgainAndAgain_LetsOneInAtATime(string way)
    {
        var found = Explorer.Explore(() =>
        {
            var (cell, count) = (new Cell(), new Shared<int>("count"));
            return Scenario.Of(3, _ =>
            {
                Enter(cell, way);
                count.Value++;
                Atomic.Write(ref cell.Held, 0);
            }).Giving(() => count.Value);
        });

        Assert.Empty(found.Bad);
        Assert.Equal([3], found.Outcomes);
        Assert.Equal((true, true, false), (found.IsFinished, found.HasTakenForWaiting, found.IsComplete));
        Assert.Contains("at least", found.Chart().Caption);
        Assert.Contains("taken for waiting", found.Chart().Caption);
    }

    [Fact]
    public void Explore_LockThatNobodyGivesBack_IsEndless()
    {
        var found = Explorer.Explore(() =>
        {
            var cell = new Cell();
            return Scenario.Of(2, _ => { while (Atomic.Exchange(ref cell.Held, 1) == 1) { } });
        });

        Assert.Equal(["A goes round for ever", "B goes round for ever"], found.Classes.Select(each => each.Outcome.Text).Order());
    }

    [Fact]
    public void Explore_ConditionThatWaitsItself_LetsOneInAtATime()
    {
        var found = Explorer.Explore(() =>
        {
            var (cell, count) = (new Cell(), new Shared<int>("count"));
            return Scenario.Of(3, _ =>
            {
                Atomic.SpinUntil(() =>
                {
                    Atomic.SpinUntil(() => Atomic.Read(ref cell.Held) == 0);
                    return Atomic.Exchange(ref cell.Held, 1) == 0;
                });
                count.Value++;
                Atomic.Write(ref cell.Held, 0);
            }).Giving(() => count.Value);
        });

        Assert.Empty(found.Bad);
        Assert.Equal([3], found.Outcomes);
    }

    [Fact]
    public void Explore_ConditionThatChangesThoughItFails_ChangesEachTime()
    {
        // Adds until it finds 2: which it does at its third try, whether the other's 5 comes before, between or after.
        var found = Explorer.Explore(() =>
        {
            var (tries, other) = (new Shared<int>("tries"), new Shared<int>("other"));
            return Scenario.Of(() => Atomic.SpinUntil(() => tries.Update(count => count + 1) == 3), () => other.Value = 5).Giving(() => tries.Value);
        });

        Assert.Equal([3], found.Outcomes);
        Assert.True(found.IsComplete);
    }

    [Fact]
    public void Explore_OneLooksForEverBesideOneThatEnds_NamesTheOneAfterTheOtherHasEnded()
    {
        var found = Explorer.Explore(() =>
        {
            var (x, y) = (new Shared<int>("x"), new Shared<int>("y"));
            return Scenario.Of(() => { while (x.Value == 0) { } }, () => { y.Value = 1; y.Value = 2; });
        });

        var only = Assert.Single(found.Classes);
        Assert.Equal((OutcomeKind.Endless, "A looks at x for ever"), (only.Outcome.Kind, only.Outcome.Text));
        Assert.Equal(2, only.Shortest.ToString().Split(' ').Where(part => part[0] == 'B').Sum(part => part[1] - '0'));
    }

    [Fact]
    public void Explore_FirstEndlessRunIsAskedFor_HasLetTheOtherEnd()
    {
        var found = Explorer.Explore(
            () =>
            {
                var (x, y) = (new Shared<int>("x"), new Shared<int>("y"));
                return Scenario.Of(() => { while (x.Value == 0) { } }, () => { y.Value = 1; y.Value = 2; });
            },
            Search.Everything with { Until = outcome => outcome.Kind == OutcomeKind.Endless });

        Assert.Equal("A2 B2", Assert.Single(found.Classes).Shortest.ToString());
    }

    [Fact]
    public void Tree_OneLooksForEverBesideOneThatEnds_EndsWhereTheOtherHasEnded()
    {
        var tree = Explorer.Tree(() =>
        {
            var (x, y) = (new Shared<int>("x"), new Shared<int>("y"));
            return Scenario.Of(() => { while (x.Value == 0) { } }, () => y.Value = 1);
        });

        Assert.All(tree.Places.Where(place => place.Outcome is not null), place => Assert.Equal("A looks at x for ever", place.Outcome!.Text));
        Assert.DoesNotContain(tree.Places.SelectMany(place => place.Branches), branch => branch.Step.Thread == "A" && tree.Places[branch.To] is { Outcome: not null } && branch.Step.Shared.Any(value => value is { Name: "y", Text: "0" }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Explore_CountsWhileItWaits_IsNotTakenForEndless(bool priorities)
    {
        // Never the same twice, and it ends as soon as the other gets its turn.
        var found = Explorer.Explore(
            () =>
            {
                var (flag, rounds) = (new Shared<bool>("flag"), new Shared<int>("rounds"));
                return Scenario.Of(() => { while (!flag.Value) rounds.Value++; }, () => flag.Value = true);
            },
            (priorities ? Search.Priorities(50) : Search.Everything) with { MostSteps = 100 });

        Assert.Empty(found.Bad);
        Assert.False(found.IsComplete);
        if (priorities) return;
        Assert.True(found.HasGivenUp);
        Assert.Contains("given up after 100 steps, though they may end later", found.Chart().Caption);
    }

    [Fact]
    public void Explore_TwoCountAgainstEachOther_ComesToAnEnd()
    {
        var found = Explorer.Explore(() =>
        {
            var x = new Shared<int>("x");
            return Scenario.Of(() => { while (true) x.Value++; }, () => { while (true) x.Value--; });
        });

        Assert.Contains("no end after 1000 steps, nor after as many more in which all get turns", Assert.Single(found.Classes).Outcome.Text);
        Assert.False(found.IsFinished);
        Assert.True(found.Runs <= 200);
        Assert.Contains("Run after run had no end", found.Chart().Caption);
        Assert.Throws<ArgumentException>(() => Explorer.Tree(() =>
        {
            var x = new Shared<int>("x");
            return Scenario.Of(() => { while (true) x.Value++; }, () => { while (true) x.Value--; });
        }));
    }

    [Fact]
    public void Explore_TriesBothLocksAndBacksOff_Ends()
    {
        var found = Explorer.Explore(() =>
        {
            var (left, right, moved) = (new SharedLock("left"), new SharedLock("right"), new Shared<int>("moved"));
            return Scenario.Of(() => TakeBoth(left, right, moved), () => TakeBoth(right, left, moved)).Giving(() => moved.Value);
        });

        Assert.Empty(found.Bad);
        Assert.Equal([2], found.Outcomes);
        Assert.True(found.IsFinished);
    }

    [Fact]
    public void Explore_AllGoRoundForEver_IsEndless()
    {
        // Each waits for the other to go first, and says so.
        var found = Explorer.Explore(() =>
        {
            Shared<bool>[] polite = [new("A is polite"), new("B is polite")];
            return Scenario.Of(2, actor =>
            {
                do polite[actor].Value = true; while (polite[1 - actor].Value || !polite[actor].Value);
            });
        });

        Assert.Contains("A goes round for ever; B goes round for ever", found.Of(OutcomeKind.Endless).Select(each => each.Outcome.Text));
        Assert.False(found.IsComplete);
    }

    [Fact]
    public void Explore_OneGoesRoundWhileTheOtherIsStuck_NamesBoth()
    {
        var found = Explorer.Explore(() =>
        {
            var (gate, flag) = (new SharedLock("gate"), new Shared<bool>("flag"));
            return Scenario.Of(() => { gate.Enter(); while (!flag.Value) { } }, () => { gate.Enter(); flag.Value = true; });
        });

        Assert.Equal("A looks at flag for ever; B waits for gate, which A holds", Assert.Single(found.Of(OutcomeKind.Endless)).Outcome.Text);
    }

    [Fact]
    public void Explore_CountsItsRounds_IsNotComplete()
    {
        var found = Explorer.Explore(() =>
        {
            var (flag, rounds) = (new Shared<bool>("flag"), 0);
            return Scenario.Of(() => { while (!flag.Value) rounds++; }, () => flag.Value = true).Giving(() => rounds);
        });

        Assert.False(found.IsComplete);
        Assert.Contains("counts such rounds", found.Chart().Caption);
    }

    [Fact]
    public void Tree_LoopThatWaits_ShowsEachPlaceOnce()
    {
        var tree = Explorer.Tree(() =>
        {
            var flag = new Shared<bool>("flag");
            return Scenario.Of(() => { while (!flag.Value) { } }, () => flag.Value = true);
        });

        // B writes before A's first look, or after it; after that there is nothing for A to do but to look again.
        Assert.Equal(2, tree.Schedules);
        Assert.All(tree.Places, place => Assert.True(place.Outcome is not null || place.Branches.Count > 0));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Explore_ByChance_LoopThatWaitsEnds(bool priorities)
    {
        var found = Explorer.Explore(
            () =>
            {
                var flag = new Shared<bool>("flag");
                return Scenario.Of(() => { while (!flag.Value) { } }, () => flag.Value = true);
            },
            priorities ? Search.Priorities(50) : Search.Random(50));

        Assert.Empty(found.Bad);
    }

    private static void TakeBoth(SharedLock first, SharedLock second, Shared<int> moved)
    {
        while (true)
        {
            first.Enter();
            if (second.TryEnter())
            {
                moved.Value++;
                second.Exit();
                first.Exit();
                return;
            }
            first.Exit();
        }
    }

    private static void Enter(Cell cell, string way)
    {
        switch (way)
        {
            case "exchange":
                while (Atomic.Exchange(ref cell.Held, 1) == 1) { }
                break;
            case "compare and exchange":
                while (Atomic.CompareExchange(ref cell.Held, 1, 0) != 0) { }
                break;
            case "spin until exchanged":
                Atomic.SpinUntil(() => Atomic.Exchange(ref cell.Held, 1) == 0);
                break;
            case "spin until free and exchanged":
                Atomic.SpinUntil(() => Atomic.Read(ref cell.Held) == 0 && Atomic.Exchange(ref cell.Held, 1) == 0);
                break;
            default:
                do while (Atomic.Read(ref cell.Held) == 1) { } while (Atomic.Exchange(ref cell.Held, 1) == 1);
                break;
        }
    }

    private sealed class Cell
    {
        public int Held;
    }
}
