using System.Text.Json.Nodes;
using NotebookCourse.Jupyter.Protocol;
using NotebookCourse.Jupyter.Serving;
using NotebookCourse.Kernel.Client;
using NotebookCourse.Kernel.Editing;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Jupyter.Questions;

/// <summary>Answers what front ends ask about code that is being written, by the process that runs the cells.</summary>
internal sealed class IntrospectionHandler(Task<NotebookKernel> kernel)
{
    /// <summary>The reply to a complete_request.</summary>
    public async Task<Answer> CompleteAsync(Content asked)
    {
        var (code, position) = Where(asked);
        var found = IsCSharp(code) ? await (await kernel).CompleteAsync(Edited(code), position) : Completions.None;
        // With nothing to offer, nothing is to be replaced.
        var (start, length) = found.Items.Count > 0 ? (found.Start, found.Length) : (position, 0);
        return CompletionReply.Of(code, start, length, found.Items);
    }

    /// <summary>The reply to an inspect_request.</summary>
    public async Task<Answer> InspectAsync(Content asked)
    {
        var (code, position) = Where(asked);
        var found = await DescribeAsync(code, position);
        return Answer.Ok(new JsonObject
        {
            ["found"] = found is not null,
            ["data"] = found is null ? [] : Forms(found),
            ["metadata"] = new JsonObject(),
        });
    }

    /// <summary>The reply to an is_complete_request.</summary>
    public async Task<Answer> JudgeAsync(Content asked)
    {
        var code = asked.Text("code");
        // Other languages have no end that could be seen, and a question is whole.
        if (!IsCSharp(code)) return Judged(new Completeness("unknown"));
        if (PagedQuestion.Of(code) is not null) return Judged(new Completeness("complete"));
        return Judged(await (await kernel).JudgeAsync(Edited(code)) ?? new Completeness("unknown"));
    }

    /// <summary>The page that explains a name.</summary>
    public async Task<JsonObject> ExplainAsync(string name)
    {
        var found = await DescribeAsync(name, name.Length);
        return new JsonObject
        {
            ["source"] = "page",
            ["data"] = found is null ? new JsonObject { ["text/plain"] = $"{name} is not known here. Run the cell that declares it." } : Forms(found),
            ["start"] = 0,
        };
    }

    private async Task<Description?> DescribeAsync(string code, int position)
    {
        if (!IsCSharp(code)) return null;
        var process = await kernel;
        // Behind the last letter of a name, front ends mean that name.
        return await process.DescribeAsync(Edited(code), position)
            ?? (position > 0 ? await process.DescribeAsync(Edited(code), position - 1) : null);
    }

    private static Answer Judged(Completeness judged)
    {
        var content = new JsonObject { ["status"] = judged.Status };
        if (judged.Status == "incomplete") content["indent"] = judged.Indent;
        return new Answer(content);
    }

    private static JsonObject Forms(Description found) => new()
    {
        ["text/plain"] = $"{found.Signature}\n\n{found.Text}".TrimEnd(),
        ["text/markdown"] = $"```csharp\n{found.Signature}\n```\n\n{found.Text}".TrimEnd(),
    };

    private static (string Code, int Position) Where(Content asked)
    {
        var code = asked.Text("code");
        return (code, CodePoints.ToUtf16(code, asked.Number("cursor_pos", int.MaxValue)));
    }

    private static bool IsCSharp(string code) => CellLanguageNames.TakeLine(code) is null or { Language: CellLanguage.CSharp };

    private static EditedCell Edited(string code) => new(code, []);
}
