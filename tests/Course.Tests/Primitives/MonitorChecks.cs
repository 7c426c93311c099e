using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Primitives;

/// <summary>What a monitor and its conditions must do, beside being a critical section.</summary>
internal static class MonitorChecks
{
    public static Check SignalIsNotLost { get; } = new(nameof(SignalIsNotLost), subject => EverySchedule.EndsWell(() =>
    {
        dynamic monitor = subject.New();
        var condition = monitor.NewCondition();
        var isReady = false;
        return Scenario.Of(
            () =>
            {
                monitor.Enter();
                while (!isReady) condition.Wait();
                monitor.Exit();
            },
            () =>
            {
                monitor.Enter();
                isReady = true;
                condition.Signal();
                monitor.Exit();
            });
    }));

    public static Check WaitEndsWithTheLock { get; } = new(nameof(WaitEndsWithTheLock), subject => EverySchedule.EndsWell(() =>
    {
        dynamic monitor = subject.New();
        var condition = monitor.NewCondition();
        var (inside, isReady) = (new Shared<int>("inside"), false);
        return Scenario.Of(
            () =>
            {
                monitor.Enter();
                while (!isReady) condition.Wait();
                Be(inside);
                monitor.Exit();
            },
            () =>
            {
                monitor.Enter();
                isReady = true;
                condition.Signal();
                Be(inside);
                monitor.Exit();
            });
    }));

    public static Check SignalWakesOne { get; } = new(nameof(SignalWakesOne), subject => EverySchedule.WaitsForEver(TwoWaitersAnd(subject, (_, condition) => condition.Signal()), EverySchedule.OneByOne));

    public static Check SignalAllWakesAll { get; } = new(nameof(SignalAllWakesAll), subject => EverySchedule.EndsWell(TwoWaitersAnd(subject, (_, condition) => condition.SignalAll()), EverySchedule.OneByOne));

    public static Check SignalWakesWhoWaitsLongest { get; } = new(nameof(SignalWakesWhoWaitsLongest), subject => EverySchedule.Gives("AB", TwoWaitersAnd(subject, (monitor, condition) =>
    {
        condition.Signal();
        monitor.Exit();
        Atomic.SpinUntil(() => EverySchedule.HasEnded(0));
        monitor.Enter();
        condition.Signal();
    }), EverySchedule.OneByOne));

    public static Check SignalToNobodyIsGone { get; } = new(nameof(SignalToNobodyIsGone), subject => EverySchedule.WaitsForEver(() =>
    {
        dynamic monitor = subject.New();
        var condition = monitor.NewCondition();
        return Scenario.Of(() =>
        {
            monitor.Enter();
            condition.Signal();
            condition.SignalAll();
            condition.Wait();
        });
    }));

    public static Check OnlyTheHolderMayUseIt { get; } = new(nameof(OnlyTheHolderMayUseIt), subject =>
    {
        dynamic monitor = subject.New();
        var condition = monitor.NewCondition();
        Refuses();
        // Another thread is inside.
        var holder = new Thread(() => monitor.Enter());
        holder.Start();
        holder.Join();
        Refuses();

        void Refuses()
        {
            Assert.Throws<SynchronizationLockException>((Action)(() => monitor.Exit()));
            Assert.Throws<SynchronizationLockException>((Action)(() => condition.Wait()));
            Assert.Throws<SynchronizationLockException>((Action)(() => condition.Signal()));
            Assert.Throws<SynchronizationLockException>((Action)(() => condition.SignalAll()));
        }
    });

    // A and then B come to wait, and only then C does something.
    private static Func<Scenario> TwoWaitersAnd(PrimitiveUnderTest subject, Action<dynamic, dynamic> act) => () =>
    {
        dynamic monitor = subject.New();
        var condition = monitor.NewCondition();
        var (first, second) = (new Shared<bool>("first"), new Shared<bool>("second"));
        var order = "";
        return Scenario.Of(
            () => WaitIn("A", first),
            () =>
            {
                Atomic.SpinUntil(() => first.Value && EverySchedule.Waits(0));
                WaitIn("B", second);
            },
            () =>
            {
                Atomic.SpinUntil(() => second.Value && EverySchedule.Waits(1));
                monitor.Enter();
                act(monitor, condition);
                monitor.Exit();
            }).Giving(() => order);

        void WaitIn(string name, Shared<bool> comes)
        {
            monitor.Enter();
            comes.Value = true;
            condition.Wait();
            order += name;
            monitor.Exit();
        }
    };

    private static void Be(Shared<int> inside)
    {
        Assert.Equal(1, inside.Update(count => count + 1));
        inside.Update(count => count - 1);
    }
}
