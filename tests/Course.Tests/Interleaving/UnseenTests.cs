using NotebookCourse.Figures;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving;

/// <summary>What the explorer cannot see it says; nothing of that kind is ever called complete.</summary>
public class UnseenTests
{
    private static readonly Search Impatient = Search.Everything with { StepTimeout = TimeSpan.FromSeconds(0.2) };

    [Fact]
    public void Explore_ActorsWithoutAStep_AreNamed()
    {
        var number = 0;

        var found = Explorer.Explore(() => Scenario.Of(() => number++, () => number++));

        Assert.False(found.IsComplete);
        Assert.Equal(["A", "B"], found.Unseen);
        Assert.Contains("no step of A, B", found.Chart().Caption);
        Assert.Contains("at least 1 schedule;", found.Chart().Caption);
    }

    [Fact]
    public void Of_AsyncActor_IsRefused()
    {
        static async Task Wait() => await Task.Delay(1, TestContext.Current.CancellationToken);

        Assert.Contains("async", Assert.Throws<ArgumentException>(() => Scenario.Of(async () => await Wait())).Message);
    }

    [Fact]
    public void Explore_ActorCallsAsyncVoid_IsRefused()
    {
        var count = new Shared<int>("count");
        async void Add()
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
            count.Value++;
        }

        Assert.Contains("async", Refused(() => Scenario.Of(() => Add(), () => _ = count.Value)));
    }

    [Fact]
    public void Explore_ThreadOfAnActorTouchesSomething_IsRefused()
    {
        Scenario Own()
        {
            var count = new Shared<int>("count");
            return Scenario.Of(() =>
            {
                var other = new Thread(() => count.Value++);
                other.Start();
                count.Value++;
                other.Join();
            }).Giving(() => count.Value);
        }

        Assert.Contains("count was touched by a thread or task that an actor had started", Refused(Own));
    }

    [Fact]
    public void Explore_TaskOfAnActor_IsNotComplete()
    {
        var found = Explorer.Explore(() =>
        {
            var sum = new Shared<int>("sum");
            return Scenario.Of(2, _ =>
            {
                var added = 0;
                var other = new Thread(() => added = 1);
                other.Start();
                other.Join();
                sum.Update(value => value + added);
            }).Giving(() => sum.Value);
        });

        Assert.Equal((true, false), (found.HasOthers, found.IsComplete));
        Assert.Contains("started a thread", found.Chart().Caption);
    }

    [Fact]
    public void Explore_LockTakenInTheSetUp_IsHeldByIt()
    {
        var found = Explorer.Explore(() =>
        {
            var gate = new SharedLock("gate");
            gate.Enter();
            return Scenario.Of(gate.Enter);
        });

        Assert.Equal("A waits for gate, which the set-up holds", Assert.Single(found.Bad).Outcome.Text);
    }

    [Fact]
    public void Explore_LockTakenTwiceInTheSetUp_IsRefused() => Assert.Contains("nobody is there to leave it", Refused(() =>
    {
        var gate = new SharedLock("gate");
        gate.Enter();
        gate.Enter();
        return Scenario.Of(gate.Exit);
    }));

    [Fact]
    public void Explore_ActorCatchesEverything_IsTold()
    {
        var (a, b) = (new SharedLock("a"), new SharedLock("b"));
        static void Take(SharedLock first, SharedLock second)
        {
            while (true)
            {
                try
                {
                    first.Enter();
                    second.Enter();
                    second.Exit();
                    first.Exit();
                    return;
                }
                catch (Exception)
                {
                    // Also what is not meant for it.
                }
            }
        }

        Assert.Contains("catches every exception", Refused(() =>
        {
            (a, b) = (new SharedLock("a"), new SharedLock("b"));
            return Scenario.Of(() => Take(a, b), () => Take(b, a));
        }));
    }

    [Fact]
    public void Explore_LoopWithoutSteps_IsToldAsSuch()
    {
        var ends = false;

        var said = Refused(() => Scenario.Of(() => { while (!Volatile.Read(ref ends)) { } }), Impatient);

        Volatile.Write(ref ends, true);
        Assert.Contains("loop that never ends", said);
    }

    [Fact]
    public void Explore_StepInsideUpdate_IsToldAsSuch() => Assert.Contains("Update must not touch anything else", Refused(() =>
    {
        var (x, y) = (new Shared<int>("x"), new Shared<int>("y"));
        return Scenario.Of(() => x.Update(value => value + y.Value), () => y.Value = 1);
    }));

    [Fact]
    public void Of_NoActorsOrTooMany_SaysHowManyThereMayBe()
    {
        Assert.Contains("needs at least one actor, and at most 26, but this one has none", Assert.Throws<ArgumentOutOfRangeException>(() => Scenario.Of()).Message);
        Assert.Contains("at most 26 actors, but this one has 27", Assert.Throws<ArgumentOutOfRangeException>(() => Scenario.Of(27, _ => { })).Message);
    }

    [Fact]
    public void Explore_NullInPlaceOfAScenarioOrAnActor_SaysSo()
    {
        Assert.Contains("but it gave null", Assert.Throws<InvalidOperationException>(() => Explorer.Explore(() => null!)).Message);
        Assert.Contains("actor B is null", Assert.Throws<ArgumentException>(() => Explorer.Explore(() => Scenario.Of(() => { }, null!))).Message);
    }

    [Fact]
    public void Explore_OrderThatCannotBeTakenAgain_SaysSo()
    {
        var runs = 0;

        var thrown = Assert.Throws<InvalidOperationException>(() => Explorer.Explore(() =>
        {
            var (x, first) = (new Shared<int>("x"), runs++ == 0);
            return Scenario.Of(() =>
            {
                x.Value = 5;
                if (!first) x.Value = 6;
            }).Giving(() => x.Value);
        }));

        Assert.Contains("ended with \"5\" when it was found, and when it was run once more, its steps could not be taken in this order again.", thrown.Message);
    }

    [Fact]
    public void Shortest_NoOutcomeAtAll_SaysSo()
    {
        var found = Explorer.Explore(() => new SharedLock("gate") is var gate ? Scenario.Of(() => { gate.Enter(); gate.Enter(); }) : null!);

        Assert.Contains("in no schedule did the program come to its end", Assert.Throws<ArgumentException>(() => found.Shortest(outcome: 1)).Message);
    }

    [Fact]
    public void Explore_ProgramThatKeepsAResult_IsToldAsSuch()
    {
        var kept = 0;

        Assert.Contains("ended with \"1\" when it was found, and with", Refused(() =>
        {
            var x = new Shared<int>("x");
            return Scenario.Of(() => x.Value = ++kept).Giving(() => x.Value);
        }));
    }

    private static string Refused(Func<Scenario> program, Search? search = null) => Assert.Throws<InvalidOperationException>(() => Explorer.Explore(program, search)).Message;
}
