using NotebookCourse.Jupyter.Protocol;
using NotebookCourse.Jupyter.Serving;

namespace NotebookCourse.Jupyter.Tests.Serving;

public class RequestQueueTests
{
    // Only so that what hangs fails.
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(2);

    private readonly SentMessages _sent = new();
    private readonly List<string> _log = [];
    private readonly TaskCompletionSource _done = new();

    [Fact]
    public async Task Add_Request_IsFramedByBusyAndIdleAndOnlyThenItsConsequence()
    {
        var line = Line(_ => Task.FromResult(Last with { Then = () => Note("then") }));
        line.Add(SentMessages.Request("shutdown_request"));
        await WorkAsync(line);

        Assert.Equal(["status busy", "shutdown_reply ok", "status idle", "then"], _sent.Told);
    }

    [Fact]
    public async Task Add_SecondRequestWhileTheFirstRuns_WaitsForIt()
    {
        var first = new TaskCompletionSource<Answer>();
        var line = Line(request => request.Number == 1 ? first.Task : Task.FromResult(Last));
        line.Add(SentMessages.Request("execute_request"));
        line.Add(SentMessages.Request("complete_request"));
        var work = WorkAsync(line);
        Assert.Equal(["status busy"], _sent.Told);
        Assert.Equal(2, line.Arrived);

        first.SetResult(Answer.Ok([]));
        await work;

        Assert.Equal(
            ["status busy", "execute_reply ok", "status idle", "status busy", "complete_reply ok", "status idle"], _sent.Told);
    }

    [Fact]
    public async Task Add_RequestThatFails_GetsAnErrorAndTheNextOneItsAnswer()
    {
        var line = Line(request => request.Number == 1 ? throw new NotImplementedException("meant") : Task.FromResult(Last));
        line.Add(SentMessages.Request("inspect_request"));
        line.Add(SentMessages.Request("inspect_request"));
        await WorkAsync(line);

        Assert.Equal(
            ["status busy", "inspect_reply error", "status idle", "status busy", "inspect_reply ok", "status idle"], _sent.Told);
        Assert.Contains("meant", Assert.Single(_log));
    }

    [Fact]
    public async Task Add_MessageThatIsNoRequest_GetsNoReply()
    {
        var line = Line(_ => Task.FromResult(Last));
        line.Add(SentMessages.Request("comm_msg"));
        await WorkAsync(line);

        Assert.Equal(["status busy", "status idle"], _sent.Told);
    }

    // The answer to the request with which a test is over.
    private Answer Last => Answer.Ok([]) with { Then = _done.SetResult };

    private void Note(string word)
    {
        _sent.Note(word);
        _done.SetResult();
    }

    private Task WorkAsync(RequestQueue line)
    {
        _ = line.WorkAsync();
        return _done.Task.WaitAsync(Guard, TestContext.Current.CancellationToken);
    }

    private RequestQueue Line(Func<Request, Task<Answer>> answer) => new(_sent.MessageSender, answer, _log.Add);
}
