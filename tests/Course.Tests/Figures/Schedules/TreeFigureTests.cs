using NotebookCourse.Figures;
using NotebookCourse.Interleaving;
using NotebookCourse.Topics.Deadlocks;
using NotebookCourse.Topics.Races;

namespace NotebookCourse.Tests.Figures.Schedules;

public class TreeFigureTests
{
    [Fact]
    public void Chart_TinyProgram_HasARowForEachScheduleAndAnEndForEachRow()
    {
        var figure = Explorer.Tree(Programs.UnsafeCounter(2, 1)).Chart();

        Assert.Equal(
            ["A1 B1 A1 B1 · with 1", "A1 B2 A1 · with 1", "A2 B2 · with 2", "B1 A1 B1 A1 · with 1", "B1 A2 B1 · with 1", "B2 A2 · with 2"],
            figure.Alternative.Split('\n').Order(StringComparer.Ordinal));
        Assert.Equal("6 schedules, one in each row, step by step from left to right. In 2 of them it ends with 2. In 4 of them it ends with 1.", figure.Caption);
        Assert.Equal(6, figure.ToHtml().Split("nc-end").Length - 2);
    }

    [Fact]
    public void Chart_TooManySchedules_SaysWhatToDo() =>
        Assert.Contains("at most 70 schedules", Assert.Throws<ArgumentException>(() => Explorer.Tree(Programs.UnsafeCounter(3, 1)).Chart()).Message);

    [Fact]
    public void WaitGraph_Circle_IsTold()
    {
        var figure = Explorer.Explore(Philosophers.LeftFirst(3)).Shortest(OutcomeKind.Deadlock).WaitGraph();

        Assert.StartsWith("The arrows close a circle: A waits for fork 2, held by B; B waits for fork 3, held by C; C waits for fork 1, held by A.", figure.Caption);
        Assert.Equal(6, figure.ToHtml().Split("nc-head\"").Length - 1);
    }

    [Fact]
    public void WaitGraph_NoCircle_SaysSo() =>
        Assert.StartsWith("The arrows close no circle", Explorer.Replay(Philosophers.LeftFirst(2), "A2").WaitGraph().Caption);

    [Fact]
    public void WaitGraph_LockEnteredTwice_SaysThatItWaitsForItself() =>
        Assert.StartsWith("A waits for door, which it holds itself", Explorer.Replay(EnterTwice, "A1").WaitGraph().Caption);

    [Fact]
    public void WaitGraph_NobodyWaits_SaysWhatToTake() =>
        Assert.Contains("ends in a deadlock", Assert.Throws<ArgumentException>(() => Explorer.Replay(Philosophers.LeftFirst(2), "A1").WaitGraph()).Message);

    private static Scenario EnterTwice()
    {
        var door = new SharedLock("door");
        return Scenario.Of(() =>
        {
            door.Enter();
            door.Enter();
        });
    }
}
