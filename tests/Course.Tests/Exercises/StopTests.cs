using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Exercises;

[Collection(nameof(HostOffers))]
public sealed class StopTests : IDisposable
{
    private readonly CancellationTokenSource _cell = new();

    public StopTests() => AppContext.SetData(HostContext.StopTokenKey, () => _cell.Token);

    public void Dispose()
    {
        AppContext.SetData(HostContext.StopTokenKey, null);
        _cell.Dispose();
    }

    [Fact]
    public void Check_CellStoppedInTheLearnersCode_ComesThroughAsAStop() =>
        Assert.ThrowsAny<OperationCanceledException>(() => Exercise.Median.Check(_ =>
        {
            _cell.Cancel();
            throw new OperationCanceledException(_cell.Token);
        }));

    [Fact]
    public void Check_CancellationThatNobodyAskedFor_IsAFault() =>
        CheckAssert.Wrong(Exercise.Median.Check(_ => throw new OperationCanceledException("by itself")), "OperationCanceledException: by itself");

    [Fact]
    public void Check_CellStoppedWhileAWorkerLoops_EndsWithoutIt()
    {
        using var ended = new ManualResetEventSlim();
        Assert.ThrowsAny<OperationCanceledException>(() => Exercise.WhoeverIsFree.Check(_ =>
        {
            _cell.Cancel();
            ended.Wait(TestContext.Current.CancellationToken);
        }));
        ended.Set();
    }

    [Fact]
    public void Check_CellStoppedWhileAsyncCodeLoops_EndsWithoutIt()
    {
        var ended = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => Exercise.AtMost.Check((_, _) =>
        {
            _cell.Cancel();
            while (Volatile.Read(ref ended) == 0)
                Thread.Yield();
            return Task.CompletedTask;
        }));
        Volatile.Write(ref ended, 1);
    }
}
