using System.Text.Json;
using NotebookCourse.Figures.Sources;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Figures.Schedules;

/// <summary>The part of a figure that shows a moment of a run on the learner's own code: what threads share, and for each a lane, in which the line is marked that it runs next.</summary>
/// <remarks>Its script shows the moments that the figure's own one tells it of, by an event; without scripts, it shows the first.</remarks>
internal static class CodeLanes
{
    private static readonly string Style = Asset.Lines("lanes.css");
    private static readonly string Asked = Asset.Lines("lanes.js");

    /// <summary>The HTML of the first moment.</summary>
    /// <param name="shared">What the threads share.</param>
    /// <param name="threads">The threads.</param>
    public static string Body(IReadOnlyList<SharedValue> shared, IEnumerable<LaneStart> threads) => $"""
        <style>{SourceFigure.Style}</style><style>{Style}</style>
        <p class="nc-vars nc-shared">{Variables(FiguresWords.SharedVariables, shared)}</p>
        <div class="nc-lanes">{string.Concat(threads.Select(Lane))}</div>
        """;

    /// <summary>The script that shows the others. It must stand before the one that tells it of them.</summary>
    public static string Script(string id) => Html.Script(Asked, id, JsonSerializer.Serialize(new
    {
        shared = FiguresWords.SharedVariables,
        own = FiguresWords.LocalVariables,
        was = FiguresWords.BecomesValue.With("{0}"),
        next = FiguresWords.StandsHere,
        ran = FiguresWords.RanHere,
        took = FiguresWords.TookTheStep,
    }));

    private static string Variables(string head, IReadOnlyList<SharedValue> values) => values.Count == 0 ? "" : $"<b>{Html.Text(head)}</b> {string.Concat(values.Select(value =>
        $"<span><code>{Html.Text(value.Name)}</code> = <code>{Html.Text(value.Text)}</code></span> "))}";

    private static string Lane(LaneStart start) => $"""
        <div class="nc-thread" role="group" aria-label="{Html.Text(FiguresWords.ThreadLane.With(start.Lane.Name))}">
        <p class="nc-who"><b>{Html.Text(start.Lane.Name)}</b> <span>{Html.Text(start.Standing.Next)}</span></p>
        <div class="nc-code" tabindex="0">{string.Concat(start.Lane.Rows.Select((row, index) => Row(row, start.Row == index)))}</div>
        {(start.HasLocals ? $"<p class=\"nc-vars nc-own\">{Variables(FiguresWords.LocalVariables, start.Standing.Locals)}</p>" : "")}
        </div>
        """;

    private static string Row(CodeLane.Row row, bool isNext) =>
        $"<div class=\"nc-row{(isNext ? " nc-next" : "")}\"><span class=\"nc-at\" aria-hidden=\"true\">{(isNext ? "▶" : "")}</span><span class=\"nc-num\">{row.Number}</span>{SourceFigure.Line(row.Text)}</div>";
}

/// <summary>A thread before its first step.</summary>
/// <param name="Lane">What it runs.</param>
/// <param name="Row">The row at which it stands; -1 for none.</param>
/// <param name="Standing">How it stands there.</param>
/// <param name="HasLocals">Whether it has locals at any time.</param>
internal sealed record LaneStart(CodeLane Lane, int Row, Standing Standing, bool HasLocals);
