using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Primitives;

/// <summary>What every critical section must do.</summary>
internal static class SectionChecks
{
    /// <summary>Two threads, once each.</summary>
    public static Check Two { get; } = Excludes(nameof(Two), threads: 2, rounds: 1);

    /// <summary>Two threads, twice each: entering again while another one leaves is where most locks break.</summary>
    public static Check TwoTwice { get; } = Excludes(nameof(TwoTwice), threads: 2, rounds: 2);

    /// <summary>Three threads, once each.</summary>
    public static Check Three { get; } = Excludes(nameof(Three), threads: 3, rounds: 1);

    /// <summary>The same for primitives with so many steps that threads are interrupted three times at most.</summary>
    public static Check TwoTwiceBounded { get; } = Excludes(nameof(TwoTwiceBounded), threads: 2, rounds: 2, Search.Bounded(3));

    /// <summary>Three threads, twice each: too many schedules, so some are drawn.</summary>
    public static Check ThreeTwiceDrawn { get; } = Excludes(nameof(ThreeTwiceDrawn), threads: 3, rounds: 2, Search.Priorities(1_000));

    /// <summary>Three threads, once each, interrupted twice at most: for primitives with too many steps for more.</summary>
    public static Check ThreeBounded { get; } = Excludes(nameof(ThreeBounded), threads: 3, rounds: 1, Search.Bounded(2));

    /// <summary>Who waits first is first.</summary>
    public static Check InOrder { get; } = new(nameof(InOrder), subject => EverySchedule.Gives("BC", () =>
    {
        var section = subject.NewSection(3);
        var (holds, second, third) = (new Shared<bool>("holds"), new Shared<bool>("second"), new Shared<bool>("third"));
        var order = "";
        return Scenario.Of(
            () =>
            {
                section.Enter(0);
                holds.Value = true;
                Atomic.SpinUntil(() => third.Value && EverySchedule.Waits(2));
                section.Exit(0);
            },
            () =>
            {
                Atomic.SpinUntil(() => holds.Value);
                second.Value = true;
                section.Enter(1);
                order += "B";
                section.Exit(1);
            },
            () =>
            {
                Atomic.SpinUntil(() => second.Value && EverySchedule.Waits(1));
                third.Value = true;
                section.Enter(2);
                order += "C";
                section.Exit(2);
            }).Giving(() => order);
    }, EverySchedule.OneByOne));

    private static Check Excludes(string name, int threads, int rounds, Search? search = null) => new(name, subject => EverySchedule.EndsWell(() =>
    {
        var section = subject.NewSection(threads);
        var inside = new Shared<int>("inside");
        return Scenario.Of(threads, thread =>
        {
            for (var round = 0; round < rounds; round++)
            {
                section.Enter(thread);
                Assert.Equal(1, inside.Update(count => count + 1));
                inside.Update(count => count - 1);
                section.Exit(thread);
            }
        });
    }, search));
}
