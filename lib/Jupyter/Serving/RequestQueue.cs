using System.Text.Json.Nodes;
using NotebookCourse.Jupyter.Protocol;

namespace NotebookCourse.Jupyter.Serving;

/// <summary>
/// The requests of one socket: answered one at a time, in the order in which they came. Whatever keeps a cell from running to its
/// end is told to all front ends, too.
/// </summary>
internal sealed class RequestQueue(MessageSender outbox, Func<Request, Task<Answer>> answer, Action<string> log)
{
    private const string Execute = "execute_request";

    private readonly System.Threading.Channels.Channel<Request> _waiting = System.Threading.Channels.Channel.CreateUnbounded<Request>();
    private long _arrived;

    /// <summary>How many have come by now.</summary>
    public long Arrived => Volatile.Read(ref _arrived);

    /// <summary>Takes a request in; for one thread.</summary>
    public void Add(Request request)
    {
        var number = _arrived + 1;
        Volatile.Write(ref _arrived, number);
        _waiting.Writer.TryWrite(request with { Number = number });
    }

    /// <summary>Answers requests until the process ends.</summary>
    public async Task WorkAsync()
    {
        await foreach (var request in _waiting.Reader.ReadAllAsync()) await AnswerAsync(request);
    }

    // Each request is framed by "busy" and "idle", whatever becomes of it: front ends wait for the idle that is theirs.
    private async Task AnswerAsync(Request request)
    {
        Tell(request, "busy");
        var given = await TryAnswerAsync(request);
        if (request.Type == Execute && given is { IsError: true, IsSilent: false }) TellError(request, given.Content!);
        if (given.Content is { } content && MessageSender.IsAnswered(request.Type)) outbox.Reply(request, content);
        Tell(request, "idle");
        given.Then?.Invoke();
    }

    private async Task<Answer> TryAnswerAsync(Request request)
    {
        try
        {
            return await answer(request);
        }
        catch (ProtocolException wrong)
        {
            log($"A {request.Type} was refused: {wrong.Message}");
            return Answer.Error("ProtocolError", wrong.Message);
        }
        catch (Exception failed)
        {
            // A fault of this kernel's own must not keep a front end waiting for ever, nor end the session.
            log($"A {request.Type} failed: {failed}");
            return Answer.Error(failed.GetType().Name, $"The kernel could not answer: {failed.Message}");
        }
    }

    // In a notebook an error that is only replied is seen by nobody.
    private void TellError(Request request, JsonObject reply) => outbox.Publish(request, "error", new JsonObject
    {
        ["ename"] = reply["ename"]!.DeepClone(),
        ["evalue"] = reply["evalue"]!.DeepClone(),
        ["traceback"] = reply["traceback"]!.DeepClone(),
    });

    private void Tell(Request request, string state) => outbox.Publish(request, "status", new JsonObject { ["execution_state"] = state });
}
