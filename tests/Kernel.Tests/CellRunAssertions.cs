using NotebookCourse.Notebooks;
using Xunit;

namespace NotebookCourse.Kernel.Tests;

internal static class CellRunAssertions
{
    /// <summary>The plain text of the value in which the cell ended.</summary>
    public static string Result(this CellRun run)
    {
        Assert.True(run.Status == CellStatus.Completed, $"{run.Status}: {run.Error}");
        return Assert.Single(run.Outputs, output => output.Kind == CellOutputKind.Result).Data["text/plain"];
    }

    /// <summary>All that the cell wrote.</summary>
    public static string Text(this CellRun run) =>
        string.Concat(run.Outputs.Where(output => output.IsText).Select(output => output.Data["text/plain"]));

    public static CellError Failed(this CellRun run, CellStatus status)
    {
        Assert.True(run.Status == status, $"{run.Status}: {run.Error} {run.Text()}");
        return Assert.IsType<CellError>(run.Error);
    }
}
