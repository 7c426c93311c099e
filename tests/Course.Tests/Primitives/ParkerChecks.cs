using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Primitives;

/// <summary>What a parker must do.</summary>
internal static class ParkerChecks
{
    public static Check WakesAndShowsWhatWasWritten { get; } = new(nameof(WakesAndShowsWhatWasWritten), subject => EverySchedule.Gives(1, () =>
    {
        dynamic parker = subject.New("a permit");
        var (data, seen) = (new Shared<int>("data"), 0);
        return Scenario.Of(
            () =>
            {
                parker.Park();
                seen = data.Value;
            },
            () =>
            {
                data.Value = 1;
                parker.Unpark();
            }).Giving(() => seen);
    }));

    public static Check PermitIsKept { get; } = new(nameof(PermitIsKept), subject => EverySchedule.EndsWell(Alone(subject, permits: 1, parks: 1)));

    public static Check PermitServesOnce { get; } = new(nameof(PermitServesOnce), subject => EverySchedule.WaitsForEver(Alone(subject, permits: 1, parks: 2)));

    public static Check PermitsDoNotAddUp { get; } = new(nameof(PermitsDoNotAddUp), subject => EverySchedule.WaitsForEver(Alone(subject, permits: 2, parks: 2)));

    public static Check NoPermitWaits { get; } = new(nameof(NoPermitWaits), subject => EverySchedule.WaitsForEver(Alone(subject, permits: 0, parks: 1)));

    /// <summary>A flag that is set before each permit is never missed: the classical use, and the classical lost wake-up.</summary>
    public static Check FlagIsNeverMissed { get; } = new(nameof(FlagIsNeverMissed), subject => EverySchedule.EndsWell(() =>
    {
        dynamic parker = subject.New("a permit");
        var flags = new Shared<int>("flags");
        return Scenario.Of(
            () =>
            {
                while (flags.Value < 2) parker.Park();
            },
            Raise,
            Raise);

        void Raise()
        {
            flags.Update(count => count + 1);
            parker.Unpark();
        }
    }));

    /// <summary>Outside an exploration: a thread that sleeps in the kernel is woken, or the test says so after a while.</summary>
    public static Check WakesSleepingThread { get; } = new(nameof(WakesSleepingThread), subject =>
    {
        dynamic parker = subject.New("a permit");
        var sleeper = new Thread(() => parker.Park()) { IsBackground = true };
        sleeper.Start();
        SpinWait.SpinUntil(() => (sleeper.ThreadState & ThreadState.WaitSleepJoin) != 0);
        parker.Unpark();
        Assert.True(sleeper.Join(subject.Patience), "the thread sleeps on");
    });

    private static Func<Scenario> Alone(PrimitiveUnderTest subject, int permits, int parks) => () =>
    {
        dynamic parker = subject.New("a permit");
        return Scenario.Of(() =>
        {
            for (var permit = 0; permit < permits; permit++) parker.Unpark();
            for (var park = 0; park < parks; park++) parker.Park();
        });
    };
}
