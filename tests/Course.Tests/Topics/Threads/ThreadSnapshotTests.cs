using NotebookCourse.Topics.Threads;

namespace NotebookCourse.Tests.Topics.Threads;

public sealed class ThreadSnapshotTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory();

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Of_SeveralProcesses_ShowsThisOneFirstAndThenThoseWithTheMostThreads()
    {
        Process(10, "small", (10, 'S', 0));
        Process(20, "large", (20, 'S', 1), (21, 'R', 0), (22, 'R', 1));
        Process(30, "mine", (30, 'R', 3), (31, 'S', 2));
        _root.CreateSubdirectory("sys");

        var snapshot = ThreadSnapshot.Of(_root.FullName, self: 30, processors: 4);

        Assert.Equal((4, 3), (snapshot.Processors, snapshot.ProcessCount));
        Assert.Equal(["mine", "large", "small"], snapshot.Processes.Select(process => process.Name));
        Assert.Equal([true, false, false], snapshot.Processes.Select(process => process.IsThis));
        Assert.Equal([new(3, true), new(2, false)], snapshot.Processes[0].Threads.OrderByDescending(thread => thread.Processor));
    }

    [Fact]
    public void Of_ManyProcesses_ShowsSixAndCountsAll()
    {
        for (var id = 1; id <= 9; id++)
            Process(id, $"p{id}", (id, 'S', 0));

        var snapshot = ThreadSnapshot.Of(_root.FullName, self: 9, processors: 1);

        Assert.Equal(9, snapshot.ProcessCount);
        Assert.Equal(["p9", "p1", "p2", "p3", "p4", "p5"], snapshot.Processes.Select(process => process.Name));
    }

    [Fact]
    public void Of_ProcessThatHasEndedMeanwhile_IsLeftOut()
    {
        Process(1, "mine", (1, 'S', 0));
        _root.CreateSubdirectory("2");
        _root.CreateSubdirectory("3/task/3");

        Assert.Equal(["mine"], ThreadSnapshot.Of(_root.FullName, self: 1, processors: 1).Processes.Select(process => process.Name));
    }

    [Fact]
    public void Look_ThisProcess_IsSeenWithItsThreads()
    {
        using var held = new HeldThreads(2);

        var snapshot = ThreadSnapshot.Look();

        Assert.True(snapshot.Processes[0].IsThis);
        Assert.InRange(snapshot.Processes[0].Threads.Count, 3, int.MaxValue);
    }

    private void Process(int id, string name, params (int Id, char State, int Processor)[] threads)
    {
        foreach (var thread in threads)
        {
            var folder = _root.CreateSubdirectory($"{id}/task/{thread.Id}");
            var fields = string.Join(' ', Enumerable.Repeat("0", 35));
            File.WriteAllText(Path.Combine(folder.FullName, "stat"), $"{thread.Id} ({name}) {thread.State} {fields} {thread.Processor} 0 0\n");
        }
    }
}
