using System.Text.Json.Nodes;
using NotebookCourse.Jupyter.Protocol;
using NotebookCourse.Jupyter.Serving;
using NotebookCourse.Kernel.Editing;

namespace NotebookCourse.Jupyter.Questions;

/// <summary>What could be written at a position, as the protocol says it.</summary>
internal static class CompletionReply
{
    /// <summary>The reply to a complete_request.</summary>
    /// <param name="code">The text.</param>
    /// <param name="start">The start of what an item replaces, in UTF-16.</param>
    /// <param name="length">The length of what an item replaces, in UTF-16.</param>
    /// <param name="items">The items.</param>
    public static Answer Of(string code, int start, int length, IReadOnlyList<Completion> items)
    {
        var (from, to) = (CodePoints.FromUtf16(code, start), CodePoints.FromUtf16(code, start + length));
        var meant = Meant(code.Substring(start, length), items);
        return Answer.Ok(new JsonObject
        {
            ["matches"] = new JsonArray([.. meant.Select(item => JsonValue.Create(item.Insert))]),
            ["cursor_start"] = from,
            ["cursor_end"] = to,
            ["metadata"] = new JsonObject
            {
                // Not of the protocol, but where front ends look for what sort of thing each is.
                ["_jupyter_types_experimental"] = new JsonArray([.. meant.Select(item => Typed(item, from, to))]),
            },
        });
    }

    // Front ends show all that they get: what only has the letters somewhere is offered if nothing begins with them.
    private static List<Completion> Meant(string typed, IReadOnlyList<Completion> items)
    {
        var begun = items.Where(item => item.Insert.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).ToList();
        return [.. (begun.Count > 0 ? begun : items).DistinctBy(item => item.Insert)];
    }

    private static JsonObject Typed(Completion item, int from, int to) => new()
    {
        ["text"] = item.Insert,
        ["type"] = item.Kind,
        ["start"] = from,
        ["end"] = to,
    };
}
