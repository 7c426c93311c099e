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
}
