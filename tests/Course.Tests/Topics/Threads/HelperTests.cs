using NotebookCourse.Experiments.Workers;
using NotebookCourse.Topics.Threads;

namespace NotebookCourse.Tests.Topics.Threads;

public class HelperTests
{
    [Fact]
    public void Ask_Stopped_EndsTheProcessAndSaysSo()
    {
        using var stop = new CancellationTokenSource();
        // It would look for ten seconds, since its pool cannot begin a thousand items.
        using var answers = Helper.Ask<PoolGrowth>(1, stop.Token, PoolGrowthWorker.Verb, "1000", "10").GetEnumerator();
        stop.CancelAfter(TimeSpan.FromMilliseconds(1));

        Assert.Throws<OperationCanceledException>(() => answers.MoveNext());
    }

    [Fact]
    public void Ask_MoreThanItAnswers_SaysThatItEnded() =>
        Assert.Throws<WorkerDiedException>(() => Helper.Ask<PoolGrowth>(2, TestContext.Current.CancellationToken, PoolGrowthWorker.Verb, "1", "1").ToList());

    [Fact]
    public void Ask_SomethingThatItCannotRead_ThrowsItsLastWords() =>
        Assert.Contains("FormatException", Assert.Throws<WorkerDiedException>(
            () => Helper.Ask<PoolGrowth>(1, TestContext.Current.CancellationToken, PoolGrowthWorker.Verb, "many", "1").ToList()).Message);
}
