using Spectre.Console;
using Spectre.Console.Rendering;

namespace NotebookCourse.Player.Reporting;

/// <summary>The column <c>7/42 cells</c> of a progress bar.</summary>
internal sealed class CellsColumn : ProgressColumn
{
    /// <inheritdoc/>
    protected override bool NoWrap => true;

    /// <inheritdoc/>
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text($"{task.Value:0}/{task.MaxValue:0} cells");
}
