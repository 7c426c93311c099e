using System.Text.Json.Nodes;
using NotebookCourse.Jupyter.Protocol;
using NotebookCourse.Jupyter.Questions;
using NotebookCourse.Jupyter.Serving;
using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Jupyter.Cells;

/// <summary>Runs the cells that front ends send, one at a time.</summary>
/// <remarks>
/// One request at a time comes to <see cref="ExecuteAsync"/>, and what it counts is its own. Only <see cref="Interrupt"/>
/// comes from other threads: the lock makes sure that it finds a source that is not disposed of, or none.
/// </remarks>
internal sealed class ExecuteHandler(MessageSender outbox, Task<NotebookKernel> kernel, IntrospectionHandler questions, SessionHistory history, Func<long> arrived)
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _running;
    private int _count;
    private long _abortedThrough;
    private volatile bool _closed;

    /// <summary>Stops the cell that runs, if one does.</summary>
    public void Interrupt()
    {
        lock (_gate) _running?.Cancel();
    }

    /// <summary>No further cell is run.</summary>
    public void Close() => _closed = true;

    /// <summary>Runs a cell to its end.</summary>
    public async Task<Answer> ExecuteAsync(Request request)
    {
        if (_closed || request.Number <= _abortedThrough) return new Answer(new JsonObject { ["status"] = "aborted" });
        var asked = ExecuteRequest.Of(request.Content);
        if (asked.Counts) _count++;
        if (!asked.Silent)
            outbox.Publish(request, "execute_input", new JsonObject { ["code"] = asked.Code, ["execution_count"] = _count });
        if (PagedQuestion.Of(asked.Code) is { } question)
        {
            if (asked.Counts) history.Add(_count, asked.Code, result: null);
            return Ok(asked, await questions.ExplainAsync(question));
        }

        var run = await RunAsync(request, asked);
        if (asked.Counts) history.Add(_count, asked.Code, ResultOf(run));
        // A cell that is not run here has said so, and keeps none behind it from running.
        if (run.Status == CellStatus.Completed || run.Cell.IsForeign) return Ok(asked);
        // All that has come by now was sent by someone who did not know of the error.
        if (asked.StopsOnError) _abortedThrough = arrived();
        return Fail(asked, ErrorOf(run));
    }

    private async Task<CellRun> RunAsync(Request request, ExecuteRequest asked)
    {
        using var stop = new CancellationTokenSource();
        lock (_gate) _running = stop;
        try
        {
            var process = await kernel;
            // The number of the process: the next one, after a death, names its places anew from the beginning.
            var shown = new CellPublisher(outbox, request, _count, id => $"{outbox.Session}-{process.ProcessId}-{id}");
            return await process.RunAsync(asked.Cell, asked.Silent ? null : shown.Publish, timeout: null, stop.Token);
        }
        catch (InvalidOperationException notStarted)
        {
            return new CellRun(asked.Cell, CellStatus.KernelDied, [], TimeSpan.Zero, new CellError("KernelNotStarted", notStarted.Message));
        }
        finally
        {
            lock (_gate) _running = null;
        }
    }

    private Answer Ok(ExecuteRequest asked, params JsonObject[] payload) => Answer.Ok(Counted(new JsonObject
    {
        ["payload"] = new JsonArray([.. payload]),
        ["user_expressions"] = asked.ExpressionResults(),
    }));

    private Answer Fail(ExecuteRequest asked, CellError error)
    {
        var content = Answer.ErrorContent(error.Name, error.Message, JupyterContent.Traceback(error));
        content["payload"] = new JsonArray();
        content["user_expressions"] = new JsonObject();
        return new Answer(Counted(content), IsSilent: asked.Silent);
    }

    private JsonObject Counted(JsonObject content)
    {
        content["execution_count"] = _count;
        return content;
    }

    private static string? ResultOf(CellRun run) =>
        run.Outputs.LastOrDefault(output => output.Kind == CellOutputKind.Result)?.Data.GetValueOrDefault("text/plain");

    private static CellError ErrorOf(CellRun run) => run switch
    {
        { Error: null, Status: CellStatus.Stopped or CellStatus.NotRun } => new CellError(
            "Stopped", $"The cell was interrupted after {CellEnd.Duration(run.Elapsed)}, in a loop or while it waited. What it had not come to has not happened; the variables of earlier cells are still there."),
        _ => run.ErrorOf(),
    };
}
