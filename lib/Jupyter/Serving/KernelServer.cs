using System.Text.Json.Nodes;
using NotebookCourse.Jupyter.Cells;
using NotebookCourse.Jupyter.Protocol;
using NotebookCourse.Jupyter.Questions;
using NotebookCourse.Jupyter.Sockets;
using NotebookCourse.Kernel.Client;

namespace NotebookCourse.Jupyter.Serving;

/// <summary>The kernel as front ends see it: which message is answered by whom.</summary>
internal sealed class KernelServer : IDisposable
{
    private readonly KernelSockets _sockets;
    private readonly MessageReader _reader;
    private readonly MessageSender _outbox;
    private readonly RequestQueue _shell;
    private readonly RequestQueue _control;
    private readonly ExecuteHandler _cells;
    private readonly IntrospectionHandler _questions;
    private readonly SessionHistory _history = new();
    private readonly Action<string> _log;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Binds the sockets.</summary>
    /// <param name="connection">Where to listen.</param>
    /// <param name="kernel">What runs the cells; nothing but cells waits for its start.</param>
    /// <param name="log">Takes note of what is dropped or goes wrong.</param>
    public KernelServer(ConnectionFile connection, Task<NotebookKernel> kernel, Action<string> log)
    {
        _log = log;
        var signer = new Signer(connection.Key);
        _reader = new MessageReader(signer);
        _sockets = new KernelSockets(connection, Receive);
        _outbox = new MessageSender(new MessageWriter(signer), _sockets.Send);
        _shell = new RequestQueue(_outbox, AnswerShellAsync, log);
        _control = new RequestQueue(_outbox, request => Task.FromResult(AnswerControl(request)), log);
        _questions = new IntrospectionHandler(kernel);
        _cells = new ExecuteHandler(_outbox, kernel, _questions, _history, () => _shell.Arrived);
    }

    /// <summary>Serves until a front end asks it to end, or <see cref="End"/> does.</summary>
    public async Task ServeAsync()
    {
        _ = _shell.WorkAsync();
        _ = _control.WorkAsync();
        _sockets.Start();
        await _ended.Task;
    }

    /// <summary>Stops the cell that runs.</summary>
    public void Interrupt() => _cells.Interrupt();

    /// <summary>Ends the service.</summary>
    public void End()
    {
        // Cells that wait behind the one that runs would start another process for themselves when that one ends.
        _cells.Close();
        _ended.TrySetResult();
    }

    /// <summary>Sends what is still to be sent, and closes the sockets.</summary>
    public void Dispose() => _sockets.Dispose();

    // On the sockets' thread, which nothing that comes may end: an exception there would end the kernel. Who may send at all is
    // checked first.
    private void Receive(Channel channel, IReadOnlyList<byte[]> frames)
    {
        try
        {
            var request = _reader.Read(channel, frames);
            if (channel == Channel.Input) _log($"A {request.Type} was dropped: this kernel asks for no input.");
            else (channel == Channel.Shell ? _shell : _control).Add(request);
        }
        catch (ProtocolException wrong)
        {
            _log($"A message on {channel} was dropped: {wrong.Message}");
        }
        catch (Exception fault)
        {
            _log($"A message on {channel} was dropped, because this kernel failed to read it: {fault}");
        }
    }

    private async Task<Answer> AnswerShellAsync(Request request) => request.Type switch
    {
        "execute_request" => await _cells.ExecuteAsync(request),
        "complete_request" => await _questions.CompleteAsync(request.Content),
        "inspect_request" => await _questions.InspectAsync(request.Content),
        "is_complete_request" => await _questions.JudgeAsync(request.Content),
        "history_request" => _history.Answer(request.Content),
        "comm_open" => RefuseComm(request),
        // They belong to a comm that was refused.
        "comm_msg" or "comm_close" => Answer.None,
        _ => AnswerEither(request),
    };

    private Answer AnswerControl(Request request)
    {
        if (request.Type == "debug_request")
            return Answer.Error("NotSupported", "This kernel has no debugger. Open the notebook's code in an editor to debug it.");
        if (request.Type != "interrupt_request") return AnswerEither(request);
        Interrupt();
        return Answer.Ok([]);
    }

    private Answer AnswerEither(Request request)
    {
        switch (request.Type)
        {
            case "kernel_info_request":
                return KernelInfo.Answer();
            case "comm_info_request":
                return Answer.Ok(new JsonObject { ["comms"] = new JsonObject() });
            case "shutdown_request":
                return Answer.Ok(new JsonObject { ["restart"] = request.Content.Flag("restart", false) }) with { Then = End };
            default:
                _log($"A {request.Type} on {request.Channel} is not known here.");
                return Answer.Error("NotSupported", $"{request.Type} is not known on this socket of this kernel, which speaks version {MessageWriter.Version} of the protocol.");
        }
    }

    private Answer RefuseComm(Request request)
    {
        _outbox.Publish(request, "comm_close", new JsonObject { ["comm_id"] = request.Content.Text("comm_id"), ["data"] = new JsonObject() });
        return Answer.None;
    }
}
