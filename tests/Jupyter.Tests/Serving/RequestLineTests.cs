using NotebookCourse.Jupyter.Protocol;
using NotebookCourse.Jupyter.Serving;

namespace NotebookCourse.Jupyter.Tests.Serving;

public class RequestLineTests
{
    private readonly SentMessages _sent = new();
    private readonly List<string> _log = [];

    [Fact]
    public void Add_Request_IsFramedByBusyAndIdleAndOnlyThenItsConsequence()
    {
        var line = Line(_ => Task.FromResult(Answer.Ok([]) with { Then = () => _sent.Note("then") }));

        line.Add(SentMessages.Request("shutdown_request"));
        _ = line.WorkAsync();

        Assert.Equal(["status busy", "shutdown_reply ok", "status idle", "then"], _sent.Told);
    }

    [Fact]
    public void Add_SecondRequestWhileTheFirstRuns_WaitsForIt()
    {
        var first = new TaskCompletionSource<Answer>();
        var line = Line(request => request.Number == 1 ? first.Task : Task.FromResult(Answer.Ok([])));
        line.Add(SentMessages.Request("execute_request"));
        line.Add(SentMessages.Request("complete_request"));
        _ = line.WorkAsync();
        Assert.Equal(["status busy"], _sent.Told);
        Assert.Equal(2, line.Arrived);

        first.SetResult(Answer.Ok([]));

        Assert.Equal(
            ["status busy", "execute_reply ok", "status idle", "status busy", "complete_reply ok", "status idle"], _sent.Told);
    }

    [Fact]
    public void Add_RequestThatFails_GetsAnErrorAndTheNextOneItsAnswer()
    {
        var line = Line(request => request.Number == 1 ? throw new NotImplementedException("meant") : Task.FromResult(Answer.Ok([])));
        line.Add(SentMessages.Request("inspect_request"));
        line.Add(SentMessages.Request("inspect_request"));
        _ = line.WorkAsync();

        Assert.Equal(
            ["status busy", "inspect_reply error", "status idle", "status busy", "inspect_reply ok", "status idle"], _sent.Told);
        Assert.Contains("meant", Assert.Single(_log));
    }

    [Fact]
    public void Add_MessageThatIsNoRequest_GetsNoReply()
    {
        var line = Line(_ => Task.FromResult(Answer.Error("x", "y")));
        line.Add(SentMessages.Request("comm_msg"));
        _ = line.WorkAsync();

        Assert.Equal(["status busy", "status idle"], _sent.Told);
    }

    private RequestLine Line(Func<Request, Task<Answer>> answer) => new(_sent.Outbox, answer, _log.Add);
}
