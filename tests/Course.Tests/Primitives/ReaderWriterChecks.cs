using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;

namespace NotebookCourse.Tests.Primitives;

/// <summary>What every reader–writer lock must do, and who goes first in each of the three policies.</summary>
internal static class ReaderWriterChecks
{
    private const int Writer = 100;

    public static Check ReaderAndWriterExclude { get; } = Excludes(nameof(ReaderAndWriterExclude), readers: 1, writers: 1, rounds: 1);

    public static Check ReaderAndWriterExcludeTwiceBounded { get; } = Excludes(nameof(ReaderAndWriterExcludeTwiceBounded), readers: 1, writers: 1, rounds: 2, Search.Bounded(3));

    public static Check TwoReadersAndWriterExcludeBounded { get; } = Excludes(nameof(TwoReadersAndWriterExcludeBounded), readers: 2, writers: 1, rounds: 1, Search.Bounded(2));

    public static Check ReaderAndTwoWritersExcludeBounded { get; } = Excludes(nameof(ReaderAndTwoWritersExcludeBounded), readers: 1, writers: 2, rounds: 1, Search.Bounded(2));

    public static Check ManyExcludeDrawn { get; } = Excludes(nameof(ManyExcludeDrawn), readers: 2, writers: 2, rounds: 2, Search.Priorities(1_000));

    public static Check ReadersMeet { get; } = new(nameof(ReadersMeet), subject => EverySchedule.EndsWell(() =>
    {
        var doors = (IReaderWriterLock)subject.New();
        var inside = new Shared<int>("inside");
        return Scenario.Of(2, _ =>
        {
            doors.EnterRead();
            inside.Update(count => count + 1);
            // Leaves only when both have been inside at once.
            Atomic.SpinUntil(() => inside.Value == 2);
            doors.ExitRead();
        });
    }));

    /// <summary>A reader inside, a writer in line, then a reader: may it overtake?</summary>
    public static Check ReaderOvertakesWriter(bool may) => Order(nameof(ReaderOvertakesWriter), holderWrites: false, firstWrites: true, overtakes: may);

    /// <summary>A writer inside, a writer in line, then a reader: does it overtake?</summary>
    public static Check ReaderOvertakesSecondWriter(bool does) => Order(nameof(ReaderOvertakesSecondWriter), holderWrites: true, firstWrites: true, overtakes: does);

    /// <summary>A writer inside, a reader in line, then a writer: does it overtake?</summary>
    public static Check WriterOvertakesReader(bool does) => Order(nameof(WriterOvertakesReader), holderWrites: true, firstWrites: false, overtakes: does);

    private static Check Order(string name, bool holderWrites, bool firstWrites, bool overtakes) => new(name, subject => EverySchedule.Gives(overtakes ? "CB" : "BC", () =>
    {
        var doors = (IReaderWriterLock)subject.New();
        var (holds, first, second) = (new Shared<bool>("holds"), new Shared<bool>("first"), new Shared<bool>("second"));
        var order = "";
        return Scenario.Of(
            () => Visit(doors, holderWrites, () =>
            {
                holds.Value = true;
                Atomic.SpinUntil(() => second.Value && (EverySchedule.Waits(2) || EverySchedule.HasEnded(2)));
            }),
            () =>
            {
                Atomic.SpinUntil(() => holds.Value);
                first.Value = true;
                Visit(doors, firstWrites, () => order += "B");
            },
            () =>
            {
                Atomic.SpinUntil(() => first.Value && EverySchedule.Waits(1));
                second.Value = true;
                Visit(doors, !firstWrites, () => order += "C");
            }).Giving(() => order);
    }, EverySchedule.OneByOne));

    private static Check Excludes(string name, int readers, int writers, int rounds, Search? search = null) => new(name, subject => EverySchedule.EndsWell(() =>
    {
        var doors = (IReaderWriterLock)subject.New();
        var inside = new Shared<int>("inside");
        return Scenario.Of(readers + writers, thread =>
        {
            for (var round = 0; round < rounds; round++)
            {
                if (thread < readers) Visit(doors, writes: false, () => Be(inside, 1, lowest: 1, highest: readers));
                else Visit(doors, writes: true, () => Be(inside, Writer, lowest: Writer, highest: Writer));
            }
        });
    }, search));

    private static void Be(Shared<int> inside, int weight, int lowest, int highest)
    {
        Assert.InRange(inside.Update(sum => sum + weight), lowest, highest);
        inside.Update(sum => sum - weight);
    }

    private static void Visit(IReaderWriterLock doors, bool writes, Action act)
    {
        if (writes) doors.EnterWrite();
        else doors.EnterRead();
        act();
        if (writes) doors.ExitWrite();
        else doors.ExitRead();
    }
}
