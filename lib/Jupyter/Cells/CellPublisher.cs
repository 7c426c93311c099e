using System.Text.Json.Nodes;
using NotebookCourse.Jupyter.Protocol;
using NotebookCourse.Jupyter.Serving;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Jupyter.Cells;

/// <summary>Tells front ends what a cell shows, under the request that ran it: also what its threads show after its end.</summary>
/// <param name="outbox">Where it goes out.</param>
/// <param name="request">The request that ran the cell.</param>
/// <param name="number">The cell's number.</param>
/// <param name="place">Makes the name of a place, which the process of the cells gives, one of its own in the notebook.</param>
internal sealed class CellPublisher(MessageSender outbox, Request request, int number, Func<string, string> place)
{
    private const string Mermaid = "text/vnd.mermaid", Plain = "text/plain";

    /// <summary>Tells what the cell shows.</summary>
    public void Publish(CellOutput output)
    {
        switch (output.Kind)
        {
            case CellOutputKind.Text or CellOutputKind.ErrorText:
                outbox.Publish(request, "stream", new JsonObject { ["name"] = JupyterContent.StreamName(output), ["text"] = output.Data[Plain] });
                break;
            case CellOutputKind.Clear:
                outbox.Publish(request, "clear_output", new JsonObject { ["wait"] = false });
                break;
            case CellOutputKind.Update:
                outbox.Publish(request, "update_display_data", Value(output));
                break;
            case CellOutputKind.Result:
                var result = Value(output);
                result["execution_count"] = number;
                outbox.Publish(request, "execute_result", result);
                break;
            case CellOutputKind.Display when output.IsToLookAt:
                outbox.Publish(request, "display_data", Value(output));
                break;
        }
    }

    private JsonObject Value(CellOutput output)
    {
        var data = new JsonObject();
        foreach (var (mime, content) in output.Data)
            data[mime] = JupyterContent.IsJson(mime) ? JupyterContent.Json(content) : JsonValue.Create(content);
        // Where diagrams are not drawn, they can be read.
        if (output.Data.TryGetValue(Mermaid, out var diagram)) data.TryAdd(Plain, diagram);
        return new JsonObject
        {
            ["data"] = data,
            ["metadata"] = new JsonObject(),
            ["transient"] = output.DisplayId is { } id ? new JsonObject { ["display_id"] = place(id) } : new JsonObject(),
        };
    }
}
