using NotebookCourse.Experiments;
using NotebookCourse.Topics.Processes;

namespace NotebookCourse.Tests.Topics.Processes;

public class StartUpTests
{
    public static TheoryData<string> Ways => [.. All.Select(way => way.Name)];

    private static Variant[] All => [StartUp.Process(), StartUp.SmallProgram(), StartUp.Thread(), StartUp.PoolTask()];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Work_EachWay_DoesWhatItWasStartedFor(string name) =>
        All.Single(way => way.Name == name).Work(TestContext.Current.CancellationToken)();

    [Fact]
    public void Process_Stopped_Ends()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => StartUp.Process().Work(stop.Token));
    }

    [Fact]
    public void Roaming_Threads_ReportsEachAndTheTimeOfTheWholeProcess()
    {
        var roaming = Roaming.Of(3);

        Assert.Equal(3, roaming.Threads.Count);
        Assert.All(roaming.Threads, Assert.NotEmpty);
        Assert.True(roaming.Seconds > 0 && roaming.ProcessorSeconds > 0);
    }
}
