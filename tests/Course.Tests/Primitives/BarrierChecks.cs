using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;

namespace NotebookCourse.Tests.Primitives;

/// <summary>What every barrier must do.</summary>
internal static class BarrierChecks
{
    public static Check OneParty { get; } = Meets(nameof(OneParty), parties: 1, phases: 3);

    public static Check TwoPartiesMeetTwice { get; } = Meets(nameof(TwoPartiesMeetTwice), parties: 2, phases: 2);

    public static Check ThreePartiesMeetBounded { get; } = Meets(nameof(ThreePartiesMeetBounded), parties: 3, phases: 1, Search.Bounded(2));

    public static Check ThreePartiesMeetTwiceDrawn { get; } = Meets(nameof(ThreePartiesMeetTwiceDrawn), parties: 3, phases: 2, Search.Priorities(1_000));

    public static Check EndOfPhaseComesOnceAndFirst { get; } = new(nameof(EndOfPhaseComesOnceAndFirst), subject => EverySchedule.Gives(2, () =>
    {
        var ends = new Shared<int>("ends");
        var barrier = (IBarrier)subject.New(2, (Action)(() => ends.Update(count => count + 1)));
        return Scenario.Of(2, _ =>
        {
            for (var phase = 0; phase < 2; phase++)
            {
                barrier.SignalAndWait();
                Assert.InRange(ends.Value, phase + 1, 2);
            }
        }).Giving(() => ends.Value);
    }));

    public static Check FailureAtEndStopsNobody { get; } = new(nameof(FailureAtEndStopsNobody), subject => EverySchedule.Gives(1, () =>
    {
        var barrier = (IBarrier)subject.New(2, (Action)(() => throw new TimeoutException()));
        var failures = new Shared<int>("failures");
        return Scenario.Of(2, _ =>
        {
            try
            {
                barrier.SignalAndWait();
            }
            catch (TimeoutException)
            {
                failures.Update(count => count + 1);
            }
        }).Giving(() => failures.Value);
    }));

    private static Check Meets(string name, int parties, int phases, Search? search = null) => new(name, subject => EverySchedule.EndsWell(() =>
    {
        var barrier = (IBarrier)subject.New(parties);
        var come = new Shared<int>("come");
        return Scenario.Of(parties, _ =>
        {
            for (var phase = 1; phase <= phases; phase++)
            {
                come.Update(count => count + 1);
                barrier.SignalAndWait();
                // All of this phase, and of the next at most those who were quicker.
                Assert.InRange(come.Value, parties * phase, (parties * (phase + 1)) - 1);
            }
        });
    }, search));
}
