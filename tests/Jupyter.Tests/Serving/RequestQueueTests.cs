using System.Text.Json.Nodes;
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

    // A cell with half an emoji: JSON.stringify writes a lone surrogate as an escape.
    [Fact]
    public async Task Add_CellThatCannotBeRead_IsToldToAll()
    {
        var line = Line(request => request.Number == 1 ? Task.FromResult(Answer.Ok(new JsonObject { ["code"] = request.Content.Text("code") })) : Task.FromResult(Last));
        line.Add(SentMessages.Request("execute_request", """{"code": "\ud83d"}"""));
        line.Add(SentMessages.Request("comm_msg"));
        await WorkAsync(line);

        Assert.Equal(["status busy", "error", "execute_reply error", "status idle"], _sent.Told.Take(4));
        Assert.Equal(["ename", "evalue", "traceback"], _sent.Contents[1].AsObject().Select(member => member.Key));
        Assert.Contains("half a one", _sent.Contents[1]["evalue"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Add_CellThatFails_IsToldToAllUnlessItIsSilent(bool silent)
    {
        var line = Line(_ => Task.FromResult(Answer.Error("Meant", "meant") with { IsSilent = silent, Then = _done.SetResult }));
        line.Add(SentMessages.Request("execute_request"));
        await WorkAsync(line);

        Assert.Equal(silent ? 0 : 1, _sent.Told.Count(told => told == "error"));
        Assert.Contains("execute_reply error", _sent.Told);
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
