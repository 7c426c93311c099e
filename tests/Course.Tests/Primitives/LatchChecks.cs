using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Primitives;

/// <summary>What a latch must do.</summary>
internal static class LatchChecks
{
    public static Check OpensAfterLastSignal { get; } = new(nameof(OpensAfterLastSignal), subject => EverySchedule.Gives(2, () =>
    {
        dynamic latch = subject.New(2);
        var (happened, seen) = (new Shared<int>("happened"), 0);
        return Scenario.Of(Signals, Signals, () =>
        {
            latch.Wait();
            seen = happened.Value;
        }).Giving(() => seen);

        void Signals()
        {
            happened.Update(count => count + 1);
            latch.Signal();
        }
    }));

    public static Check LetsAllWaitersGo { get; } = new(nameof(LetsAllWaitersGo), subject => EverySchedule.EndsWell(() =>
    {
        dynamic latch = subject.New(1);
        return Scenario.Of(() => latch.Wait(), () => latch.Wait(), () => latch.Signal());
    }));

    public static Check StaysOpen { get; } = new(nameof(StaysOpen), subject => EverySchedule.EndsWell(() =>
    {
        dynamic latch = subject.New(1);
        return Scenario.Of(() =>
        {
            latch.Signal();
            latch.Wait();
            latch.Wait();
        });
    }));

    public static Check OfNoneIsOpen { get; } = new(nameof(OfNoneIsOpen), subject => EverySchedule.EndsWell(() =>
    {
        dynamic latch = subject.New(0);
        return Scenario.Of(() => latch.Wait());
    }));

    public static Check WaitsWhileSignalIsMissing { get; } = new(nameof(WaitsWhileSignalIsMissing), subject => EverySchedule.WaitsForEver(() =>
    {
        dynamic latch = subject.New(2);
        return Scenario.Of(() => latch.Wait(), () => latch.Signal());
    }));

    public static Check OneSignalTooManyThrows { get; } = new(nameof(OneSignalTooManyThrows), subject =>
    {
        dynamic latch = subject.New(1);
        latch.Signal();
        Assert.Throws<InvalidOperationException>((Action)(() => latch.Signal()));
    });
}
