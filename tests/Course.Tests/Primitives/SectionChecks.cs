using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Primitives;

/// <summary>What every critical section must do.</summary>
internal static class SectionChecks
{
    /// <summary>Two actors, once each.</summary>
    public static Check Two { get; } = Excludes(nameof(Two), actors: 2, rounds: 1);

    /// <summary>Two actors, twice each: entering again while another one leaves is where most locks break.</summary>
    public static Check TwoTwice { get; } = Excludes(nameof(TwoTwice), actors: 2, rounds: 2);

    /// <summary>Three actors, once each.</summary>
    public static Check Three { get; } = Excludes(nameof(Three), actors: 3, rounds: 1);

    /// <summary>The same for primitives with so many steps that actors are interrupted three times at most.</summary>
    public static Check TwoTwiceBounded { get; } = Excludes(nameof(TwoTwiceBounded), actors: 2, rounds: 2, Search.Bounded(3));

    /// <summary>Three actors, twice each: too many schedules, so some are drawn.</summary>
    public static Check ThreeTwiceDrawn { get; } = Excludes(nameof(ThreeTwiceDrawn), actors: 3, rounds: 2, Search.Priorities(1_000));

    /// <summary>Three actors, once each, interrupted twice at most: for primitives with too many steps for more.</summary>
    public static Check ThreeBounded { get; } = Excludes(nameof(ThreeBounded), actors: 3, rounds: 1, Search.Bounded(2));

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

    private static Check Excludes(string name, int actors, int rounds, Search? search = null) => new(name, subject => EverySchedule.EndsWell(() =>
    {
        var section = subject.NewSection(actors);
        var inside = new Shared<int>("inside");
        return Scenario.Of(actors, actor =>
        {
            for (var round = 0; round < rounds; round++)
            {
                section.Enter(actor);
                Assert.Equal(1, inside.Update(count => count + 1));
                inside.Update(count => count - 1);
                section.Exit(actor);
            }
        });
    }, search));
}
