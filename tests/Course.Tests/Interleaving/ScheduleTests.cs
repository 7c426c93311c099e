using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData("A2 B3 A1", 6, 2)]
    [InlineData("Z10", 10, 0)]
    [InlineData("A2 B1 a2 z1", 6, 3)]
    [InlineData("", 0, 0)]
    public void Parse_AndBack_IsTheSame(string text, int steps, int switches)
    {
        var schedule = Schedule.Parse(text);

        Assert.Equal((text, steps, switches), (schedule.ToString(), schedule.Steps, schedule.Switches));
    }

    [Theory]
    [InlineData("ä1")]
    [InlineData("A0")]
    [InlineData("A-1")]
    [InlineData("A")]
    [InlineData("A2B")]
    [InlineData("A999999999")]
    public void Parse_AnythingElse_IsRefused(string text) =>
        Assert.Contains(text, Assert.Throws<FormatException>(() => Schedule.Parse(text)).Message);

    [Fact]
    public void Replay_PartOfASchedule_SaysWhatComesNext()
    {
        var trace = Explorer.Replay(ExplorerTests.Increments(1, 1), "A1 B1");

        Assert.Null(trace.Outcome);
        Assert.Equal(["will write count", "will write count"], trace.Next);
        Assert.Equal([("A", "0"), ("B", "0")], trace.Steps.Select(step => (step.Thread, step.Value)));
    }

    [Theory]
    [InlineData("A3", "has ended")]
    [InlineData("C1", "not among the threads")]
    [InlineData("A2 B5", "after 4")]
    public void Replay_StepThatCannotBeTaken_SaysWhy(string schedule, string reason) =>
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => Explorer.Replay(ExplorerTests.Increments(1, 1), schedule)).Message);
}
