using System.Text.RegularExpressions;
using NotebookCourse.Chapters.Tests.Playing;
using NotebookCourse.Chapters.Tests.Portability;
using NotebookCourse.PlainHost;

namespace NotebookCourse.Chapters.Tests.Plain;

/// <summary>What chapters show where there is only what all hosts share; that they play there is seen in <see cref="ChapterTests"/>.</summary>
public partial class PlainHostTests(PlayedNotebooks played)
{
    public static TheoryData<string> Chapters => CourseNotebooks.Chapters;

    [Theory]
    [MemberData(nameof(Chapters))]
    public async Task Play_EveryCellThatEndsInAValue_ShowsItInBothHosts(string chapter)
    {
        var cells = await played.InThePlainHost(chapter);
        var lines = Draft(chapter).Syntax.Where(cell => cell.EndsInAValue).Select(cell => cell.Cell.Line).ToHashSet();

        Assert.NotEmpty(lines);
        Assert.Empty(cells
            .Where(cell => lines.Contains(cell.Line) && !(IsSomething(cell.Interactive) && IsSomething(cell.Verso)))
            .Select(cell => $"{chapter}, line {cell.Line}: the cell shows {cell.Interactive} and {cell.Verso}"));
    }

    // A figure may hold others, as a verdict holds the schedule that it speaks of.
    // Once: a figure that shows how far a run has come has no place where nothing is replaced by what comes after it.
    [Theory]
    [MemberData(nameof(Chapters))]
    public async Task Play_EveryFigure_ComesOnceAndFinishedAndComplete(string chapter)
    {
        var cells = await played.InThePlainHost(chapter);

        var shown = cells
            .SelectMany(cell => new[] { cell.Interactive, cell.Verso }, (cell, value) => (cell.Line, Html: value is { MimeType: "text/html" } ? value.Content : ""))
            .Select(each => (each.Line, Figures: FigureRule.Figures(each.Html)))
            .Where(each => each.Figures.Count > 0).ToList();
        Assert.NotEmpty(shown);
        Assert.Empty(shown.Where(each => each.Figures.Count(figure => figure.ParentElement?.Closest("figure.nc-figure") is null) > 1 || each.Figures[0].QuerySelector(".nc-run") is not null)
            .Select(each => $"{chapter}, line {each.Line}: expected one figure that is finished"));
        Assert.Empty(shown.SelectMany(
            each => each.Figures.SelectMany(FigureRule.Violations), (each, violation) => $"{chapter}, line {each.Line}: a figure has {violation}"));
    }

    // Charts find plotly.js by themselves, and say so where there is none.
    [Theory]
    [MemberData(nameof(Chapters))]
    public async Task Play_EveryFigure_LoadsNothing(string chapter)
    {
        var cells = await played.InThePlainHost(chapter);

        Assert.Empty(
            from cell in cells
            from figure in FigureRule.Figures(cell.Interactive?.Content ?? "")
            from element in figure.QuerySelectorAll("link, [src], [srcset], use, image, style")
            where element.LocalName is "link" || Loaded().IsMatch(element.OuterHtml)
            select $"{chapter}, line {cell.Line}: {element.OuterHtml[..Math.Min(200, element.OuterHtml.Length)]}");
    }

    // Each showing of a figure has an id of its own; all else is the same.
    [Theory]
    [MemberData(nameof(Chapters))]
    public async Task Play_EveryFigure_IsTheSameInBothHosts(string chapter)
    {
        var cells = await played.InThePlainHost(chapter);

        Assert.Empty(cells
            .Where(cell => WithoutIds(cell.Interactive) is var html && html.Contains("nc-figure", StringComparison.Ordinal) && html != WithoutIds(cell.Verso))
            .Select(cell => $"{chapter}, line {cell.Line}: the hosts show different figures"));
    }

    private static Draft Draft(string chapter) => Portability.Draft.Of(File.ReadAllText(Repository.At(chapter)));

    private static bool IsSomething(PlainValue? value) => !string.IsNullOrWhiteSpace(value?.Content);

    private static string WithoutIds(PlainValue? value) =>
        Id().Replace(value?.Content ?? "", "nc-id");

    [GeneratedRegex("nc-[0-9a-f]{32}")]
    private static partial Regex Id();

    // Whatever is no data: address and no name in this page.
    [GeneratedRegex("""(?:(?:src|srcset|href)="|url\(\s*["']?|@import\s+["']?)(?!data:|#)""")]
    private static partial Regex Loaded();
}
