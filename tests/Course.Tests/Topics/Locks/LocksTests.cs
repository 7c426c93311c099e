using NotebookCourse.Experiments;

namespace NotebookCourse.Tests.Topics.Locks;

public class LocksTests
{
    public static TheoryData<string> All => [.. ByName.Keys];

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
}
