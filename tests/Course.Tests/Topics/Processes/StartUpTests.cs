using NotebookCourse.Exercises;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Processes;
using NotebookCourse.Topics.Processes.Exercises;

namespace NotebookCourse.Tests.Topics.Processes;

public class StartUpTests
{
    [Fact]
    public void Work_SmallProgram_DoesWhatItWasStartedFor() => StartUp.SmallProgram().Work(TestContext.Current.CancellationToken)();

    [Fact]
    public void Calculate_Threads_ReportsEachAndTheTimeOfTheWholeProcess()
    {
        var watch = Roaming.Begin(3);
        DedicatedThreads.Run(3, watch.Calculate);

        var roaming = watch.End();

        Assert.Equal(3, roaming.Threads.Count);
        Assert.All(roaming.Threads, Assert.NotEmpty);
        Assert.True(roaming.Seconds > 0 && roaming.ProcessorSeconds > 0);
    }

    [Fact]
    public void Calculate_ThreadThatWasNotAnnounced_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Roaming.Begin(2).Calculate(2));

    [Theory]
    [InlineData(2, 1.95, 2, 2, VerdictKind.AsPredicted)]
    [InlineData(2, 1.95, 2, 1, VerdictKind.NotAsPredicted)]
    [InlineData(4, 1.95, 2, 4, VerdictKind.NotAsPredicted)]
    [InlineData(2, 1.0, 2, 2, VerdictKind.CannotTell)]
    [InlineData(2, 1.0, 1, 2, VerdictKind.CannotTell)]
    public void Against_Roaming_CountsWhatTheMachineCouldGive(int threads, double atATime, int processors, int guess, VerdictKind expected) =>
        Assert.Equal(expected, new Roaming([.. Enumerable.Repeat<IReadOnlySet<int>>(new SortedSet<int> { 0 }, threads)], 1, atATime, processors)
            .Against(Predict.Number(guess, "processors")).Kind);

    [Fact]
    public void Against_OpenFiles_CountsThemOrCannotTell()
    {
        var process = new ProcessState { Id = 1, Name = "it", Threads = [], OpenFiles = Enumerable.Range(0, 12).ToDictionary(i => i, i => $"/{i}") };

        Assert.Equal(VerdictKind.AsPredicted, process.Against(Predict.Number(12, "files")).Kind);
        Assert.Contains("has 12 files, pipes and sockets open.", process.Against(Predict.Number(3, "files")).Alternative);
        Assert.Equal(VerdictKind.CannotTell, (process with { OpenFiles = null }).Against(Predict.Number(3, "files")).Kind);
    }
}
