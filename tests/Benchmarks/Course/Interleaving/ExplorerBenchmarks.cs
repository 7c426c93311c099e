using System.Globalization;
using NotebookCourse.Experiments;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Benchmarks.Course.Interleaving;

/// <summary>How fast the explorer is, how soon it meets known bugs, and what its schedule points cost when nobody explores.</summary>
public static class ExplorerBenchmarks
{
    // Two threads of five steps each: 10! / (5! 5!).
    private const int Orders = 252;
    private const int Seeds = 25, MostSchedules = 1_000, Depth = 3;

    /// <summary>Prints all of it, beside Microsoft Coyote in the same run. Takes about a minute.</summary>
    public static void Run()
    {
        PlainPrograms.FirstAndAgain();
        Speed();
        SchedulePointBenchmarks.Run();
        ToTheFirstBug();
        PerSecond();
    }

    private static void Speed()
    {
        var samples = Turns.Take(
            15,
            () => AllOrders(FiveStepsEach),
            () => AllOrders(PlainPrograms.FiveAccessesEach),
            () => PerSecond(Orders * 20, () => Explorer.Explore(FiveStepsEach, Search.Random(Orders * 20))),
            () => Coyote.SchedulesPerSecond(CoyotePrograms.FiveStepsEach, 200));
        TextTable.Print("Two threads of five shared steps each: schedules a second (median)",
        [
            ["", "schedules/s", "middle half", "times Coyote", "target", ""],
            Row("all 252, one by one, again and again", samples[0], ["10,000", samples[0].Median >= 10_000 ? "met" : "missed"]),
            Row("the same in plain C#, two fields", samples[1], ["50,000", samples[1].Median >= 50_000 ? "met" : "missed"]),
            Row("drawn at random", samples[2], ["", ""]),
            Row("Coyote 1.7.11, at random", samples[3], ["", ""]),
        ]);

        string[] Row(string name, Samples speed, string[] target) =>
            [name, Text($"{speed.Median:N0}"), Text($"{speed.LowerQuartile:N0} to {speed.UpperQuartile:N0}"), Text($"{speed.Median / samples[3].Median:F1}"), .. target];
    }

    private static double AllOrders(Func<Scenario> make) => PerSecond(Orders * 20, () =>
    {
        for (var times = 0; times < 20; times++)
        {
            if (Explorer.Explore(make, new Search { Reduces = false }).Runs != Orders) throw new InvalidOperationException("Not all orders were run.");
        }
    });

    private static Scenario FiveStepsEach()
    {
        var count = new Shared<int>("count");
        return Scenario.Of(2, _ =>
        {
            for (var step = 0; step < 5; step++)
                count.Update(value => value + 1);
        }).Giving(() => count.Value);
    }

    private static void ToTheFirstBug() => TextTable.Print(
        $"Schedules to the first bug (median of {Seeds} seeds, and the most; depth {Depth} where priorities change)",
        [
            ["", "all, reduced", "random", "priorities", "Coyote random", "Coyote priorities"],
            .. KnownBug.All.Select(bug => (string[])
            [
                bug.Name,
                Text($"{Explorer.Explore(bug.Ours, Search.Everything with { Until = bug.IsBug }).Runs}"),
                OverSeeds(seed => ToBug(bug, Search.Random(MostSchedules, (ulong)seed))),
                OverSeeds(seed => ToBug(bug, Search.Priorities(MostSchedules, Depth, (ulong)seed))),
                OverSeeds(seed => Coyote.SchedulesToBug(bug.Theirs, null, seed, MostSchedules)),
                OverSeeds(seed => Coyote.SchedulesToBug(bug.Theirs, Depth, seed, MostSchedules)),
            ]),
        ]);

    private static int? ToBug(KnownBug bug, Search search)
    {
        var found = Explorer.Explore(bug.Ours, search with { Until = bug.IsBug });
        return found.HasMet ? (int)found.Runs : null;
    }

    private static string OverSeeds(Func<int, int?> schedulesToBug)
    {
        var schedules = Enumerable.Range(1, Seeds).Select(schedulesToBug).ToList();
        var missed = schedules.Count(each => each is null);
        var samples = new Samples(schedules.Select(each => (double)(each ?? MostSchedules)));
        return missed == 0 ? Text($"{samples.Median:F0} ({samples.Max():F0})") : Text($"{samples.Median:F0} (missed {missed} times)");
    }

    private static void PerSecond() => TextTable.Print(
        "The same programs, drawn at random to the end, bug or not: schedules a second (median of turns)",
        [["", "ours", "Coyote", "ratio"], .. KnownBug.All.Select(PerSecond)]);

    private static string[] PerSecond(KnownBug bug)
    {
        var samples = Turns.Take(
            5,
            () => PerSecond(2_000, () => Explorer.Explore(bug.Ours, Search.Random(2_000))),
            () => Coyote.SchedulesPerSecond(bug.Theirs, 100));
        return [bug.Name, Text($"{samples[0].Median:N0}"), Text($"{samples[1].Median:N0}"), Text($"{samples[0].Median / samples[1].Median:F1}")];
    }

    private static double PerSecond(int schedules, Action explore)
    {
        var start = TimeProvider.System.GetTimestamp();
        explore();
        return schedules / TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
