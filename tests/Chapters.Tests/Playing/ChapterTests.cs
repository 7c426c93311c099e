using System.Text;
using NotebookCourse.Chapters.Tests.Portability;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Playing;

[Collection(nameof(Performances))]
public class ChapterTests(Performances performances)
{
    public static TheoryData<string> Notebooks => Repository.Notebooks;

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Play_EveryCell_Completes(string notebook)
    {
        var run = await performances.Of(notebook);

        Assert.NotEmpty(run.Cells);
        Assert.Empty(run.Cells
            .Where(cell => cell.Status != CellStatus.Completed)
            .Select(cell => $"{notebook}, line {cell.Cell.Line}: {cell.Status} {cell.Error?.Name} {cell.Error?.Message}"));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Play_EveryCellThatEndsInAValue_ShowsIt(string notebook)
    {
        var run = await performances.Of(notebook);
        var lines = Draft.Of(DibFile.ToText(run.Notebook)).Syntax.Where(cell => cell.EndsInAValue).Select(cell => cell.Cell.Line).ToHashSet();

        Assert.NotEmpty(lines);
        Assert.Empty(run.Cells
            .Where(cell => lines.Contains(cell.Cell.Line) && !cell.Outputs.Any(output => output.Data.Values.Any(data => data.Trim().Length > 0)))
            .Select(cell => $"{notebook}, line {cell.Cell.Line}: the cell shows nothing"));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Play_EveryFigure_HasCaptionTextAlternativeAndData(string notebook)
    {
        var run = await performances.Of(notebook);

        var figures = run.Cells.SelectMany(
            cell => cell.Outputs.SelectMany(output => FigureRule.Figures(output.Data.GetValueOrDefault("text/html", ""))),
            (cell, figure) => (cell.Cell.Line, Figure: figure)).ToList();

        Assert.NotEmpty(figures);
        Assert.Empty(figures.SelectMany(
            each => FigureRule.Violations(each.Figure), (each, violation) => $"{notebook}, line {each.Line}: a figure has {violation}"));
    }

    // What a host sends to a browser that opens the chapter; plotly.js, which comes beside it once, alone has more than half of this.
    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Play_WholePage_StaysBelowSixMegabytes(string notebook)
    {
        const int Most = 6_000_000;
        var run = await performances.Of(notebook);

        var bytes = run.Cells.Sum(cell => Encoding.UTF8.GetByteCount(cell.Cell.Source)
            + cell.Outputs.Sum(output => output.Data.Values.Sum(Encoding.UTF8.GetByteCount)));

        Assert.True(bytes < Most, $"{notebook}: expected fewer than {Most:N0} bytes, found {bytes:N0}; give its largest figures less to draw");
    }
}
