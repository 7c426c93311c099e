using System.Text;
using NotebookCourse.Chapters.Tests.Portability;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Playing;

public class ChapterTests(PlayedNotebooks played)
{
    public static IEnumerable<TheoryDataRow<string, Host>> Plays => PlayedNotebooks.Plays;

    [Theory]
    [MemberData(nameof(Plays))]
    public async Task Play_EveryCell_Completes(string notebook, Host host)
    {
        var run = await played.Of(notebook, host);

        Assert.NotEmpty(run.Cells);
        Assert.Empty(run.Cells
            .Where(cell => cell.Status != CellStatus.Completed)
            .Select(cell => $"{notebook}, line {cell.Cell.Line}: {cell.Status} {cell.Error?.Name} {cell.Error?.Message}"));
        // For those who ask where the time goes.
        TestContext.Current.TestOutputHelper?.WriteLine($"{notebook}: {run.Elapsed.TotalSeconds:F1} s");
    }

    [Theory]
    [MemberData(nameof(Plays))]
    public async Task Play_EveryCellThatEndsInAValue_ShowsIt(string notebook, Host host)
    {
        var run = await played.Of(notebook, host);
        var lines = Draft.Of(DibFile.ToText(run.Notebook)).Syntax.Where(cell => cell.EndsInAValue).Select(cell => cell.Cell.Line).ToHashSet();

        Assert.NotEmpty(lines);
        Assert.Empty(run.Cells
            .Where(cell => lines.Contains(cell.Cell.Line) && !cell.Outputs.Any(output => output.Data.Values.Any(data => data.Trim().Length > 0)))
            .Select(cell => $"{notebook}, line {cell.Cell.Line}: the cell shows nothing"));
    }

    [Theory]
    [MemberData(nameof(Plays))]
    public async Task Play_EveryFigure_HasCaptionTextAlternativeAndData(string notebook, Host host)
    {
        var run = await played.Of(notebook, host);

        var figures = run.Cells.SelectMany(
            cell => cell.Outputs.SelectMany(output => FigureRule.Figures(output.Data.GetValueOrDefault("text/html", ""))),
            (cell, figure) => (cell.Cell.Line, Figure: figure)).ToList();

        Assert.NotEmpty(figures);
        Assert.Empty(figures.SelectMany(
            each => FigureRule.Violations(each.Figure), (each, violation) => $"{notebook}, line {each.Line}: a figure has {violation}"));
    }

    // What a host sends to a browser that opens the chapter; plotly.js, which comes beside it once, alone has more than half of this.
    [Theory]
    [MemberData(nameof(Plays))]
    public async Task Play_WholePage_StaysBelowSixMegabytes(string notebook, Host host)
    {
        const int Most = 6_000_000;
        var run = await played.Of(notebook, host);

        var bytes = run.Cells.Sum(cell => Encoding.UTF8.GetByteCount(cell.Cell.Source)
            + cell.Outputs.Sum(output => output.Data.Values.Sum(Encoding.UTF8.GetByteCount)));

        Assert.True(bytes < Most, $"{notebook}: expected fewer than {Most:N0} bytes, found {bytes:N0}; give its largest figures less to draw");
    }
}
