using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Interleaving;
using NotebookCourse.Topics.Deadlocks;

namespace NotebookCourse.Tests.Interleaving;

public class LiveRunTests
{
    // Both have their first lock before either asks for its second: the gate leaves chance no part in it.
    [Fact]
    public void Run_LocksInOppositeOrder_NoticesTheDeadlockAndUnwindsIt()
    {
        var stress = Stress.Run(OppositeOrders, times: 3);

        var (outcome, times) = Assert.Single(stress.Counts);
        Assert.Equal((OutcomeKind.Deadlock, 3L), (outcome.Kind, times));
        Assert.Equal([new("A", "right", "B"), new("B", "left", "A")], stress.Deadlock);
        Assert.StartsWith("The arrows close a circle", stress.WaitGraph().Caption);
    }

    [Fact]
    public void Run_DeadlockOfSomeWhileAnotherWorks_IsNoticedWhenThatOneEnds()
    {
        var stress = Stress.Run(
            () =>
            {
                var (scenario, waits) = (OppositeOrders(), new SharedLock("bystander"));
                return Scenario.Of([.. scenario.Threads, () => { waits.Enter(); waits.Exit(); }]);
            },
            times: 20);

        Assert.Equal(20, stress.Counts.Where(count => count.Key.Kind == OutcomeKind.Deadlock).Sum(count => count.Value));
    }

    // Many rounds of one lock handed over: if an exit left those who wait counted as waiting, this would be taken for a deadlock.
    [Fact]
    public void Run_LockThatIsHandedOver_IsNeverTakenForADeadlock()
    {
        var stress = Stress.Run(
            () =>
            {
                var (door, count) = (new SharedLock("door"), 0);
                return Scenario.Of(3, _ =>
                {
                    for (var round = 0; round < 20; round++)
                    {
                        door.Enter();
                        count++;
                        door.Exit();
                    }
                }).Giving(() => count);
            },
            times: 500);

        Assert.Equal((60, 500L), (stress.Counts.Single().Key.Value, stress.Counts.Single().Value));
    }

    [Fact]
    public void Run_Philosophers_EndOnlyAsTheExplorerSays()
    {
        var found = Explorer.Explore(Philosophers.LeftFirst(3));

        var stress = Stress.Run(Philosophers.LeftFirst(3), times: 2_000);

        Assert.Subset(found.Classes.Select(each => each.Outcome).ToHashSet(), stress.Counts.Keys.ToHashSet());
    }

    [Fact]
    public void Run_ExitOfALockNotHeld_IsAnError() =>
        Assert.Equal(OutcomeKind.Failed, Stress.Run(() => Scenario.Of(new SharedLock("door").Exit), times: 1).Counts.Keys.Single().Kind);

    [Fact]
    public void Run_TryEnter_SaysWhetherItGotIn() =>
        Assert.Equal((true, false), Stress.Run(
            () =>
            {
                var (door, tried) = (new SharedLock("door"), (false, false));
                return Scenario.Of(() => tried = (door.TryEnter(), door.TryEnter())).Giving(() => tried);
            },
            times: 1).Counts.Keys.Single().Value);

    private static Scenario OppositeOrders()
    {
        var (left, right, both) = (new SharedLock("left"), new SharedLock("right"), new Barrier(2));
        void TakeBoth(SharedLock first, SharedLock second)
        {
            first.Enter();
            both.SignalAndWait();
            second.Enter();
        }
        return Scenario.Of(() => TakeBoth(left, right), () => TakeBoth(right, left));
    }
}
