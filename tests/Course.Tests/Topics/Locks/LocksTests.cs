using NotebookCourse.Experiments;
using NotebookCourse.Primitives;

namespace NotebookCourse.Tests.Topics.Locks;

public class LocksTests
{
    public static TheoryData<string> All => [.. ByName.Keys];

    public static TheoryData<Variant> Own =>
    [
        NotebookCourse.Topics.Locks.Locks.Of("mine", 4, () => new TicketLock()),
        NotebookCourse.Topics.Locks.Locks.Of("mine", 4, () =>
        {
            var door = new SemaphoreSlim(1);
            return (door.Wait, () => door.Release());
        }),
    ];

    private static readonly Dictionary<string, Func<int, Variant>> ByName = new()
    {
        ["test-and-set"] = NotebookCourse.Topics.Locks.Locks.TestAndSet,
        ["test-and-test-and-set"] = NotebookCourse.Topics.Locks.Locks.TestAndTestAndSet,
        ["ticket"] = NotebookCourse.Topics.Locks.Locks.Ticket,
        ["mcs"] = NotebookCourse.Topics.Locks.Locks.Mcs,
        ["parking"] = NotebookCourse.Topics.Locks.Locks.Parking,
        ["dotnet"] = NotebookCourse.Topics.Locks.Locks.DotNet,
        ["dijkstra"] = NotebookCourse.Topics.Locks.Locks.Dijkstra,
    };

    // With more threads than processors those that stand in line hardly move: a run must not wait until so many were inside.
    [Theory]
    [MemberData(nameof(All))]
    public void Work_ManyThreads_EndsWithARightCountOfWhatItDid(string name)
    {
        var variant = ByName[name](8);

        variant.Work(TestContext.Current.CancellationToken)();

        Assert.True(variant.Pieces() > 0);
    }

    [Theory]
    [MemberData(nameof(Own))]
    public void Of_OwnLock_CountsWhatWasDoneUnderItsName(Variant variant)
    {
        variant.Work(TestContext.Current.CancellationToken)();

        Assert.True(variant.Pieces() > 0);
        Assert.Equal("mine", variant.Name);
    }

    [Fact]
    public void Shares_OwnLock_StandsLast()
    {
        var shares = NotebookCourse.Topics.Locks.Locks.Shares(2, ("mine", () => new TicketLock()));

        Assert.Equal("mine", shares[^1].Name);
        Assert.True(shares[^1].EntriesPerSecond.Median > 0);
    }
}
