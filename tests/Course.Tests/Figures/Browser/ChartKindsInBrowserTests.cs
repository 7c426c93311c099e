using NotebookCourse.Figures;
using NotebookCourse.Tests.Figures.StaticCharts;

namespace NotebookCourse.Tests.Figures.Browser;

/// <summary>Each kind of chart on a phone and on a desk: all that is written must be seen.</summary>
public sealed class ChartKindsInBrowserTests(Chromium chromium)
{
    private const string Page = "<!doctype html><meta charset='utf-8'><meta name='viewport' content='width=device-width'><style>body { margin: 0 }</style>";
    private const string LongName = "a name that is a good deal longer than a phone is wide, as names are";

    public static TheoryData<string, int> Kinds => new MatrixTheoryData<string, int>(["lines", "many lines", "gantt", "histogram"], [360, 1280]);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Chart_AnyWidth_ShowsItsMarksAndCutsNoText(string kind, int width)
    {
        var figure = Make(kind);
        await using var site = await Site.OpenAsync(
            chromium, Page + figure.ToHtml(), options: new() { ViewportSize = new() { Width = width, Height = 1200 } });

        await site.Page.WaitForFunctionAsync("document.querySelectorAll('.nc-chart .point path, .nc-chart .js-line').length > 0");

        Assert.Equal(FigureHtmlTests.Cells(FigureHtmlTests.Parse(figure), ".nc-legend li").Length, await site.Page.Locator(".nc-legend li:visible").CountAsync());
        Assert.Equal(FigureHtmlTests.Cells(FigureHtmlTests.Parse(figure), ".nc-heading").Length, await site.Page.Locator(".nc-heading:visible").CountAsync());
        Assert.True(await site.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways");
        await AssertWritingIsSeenAsync(site);
        Assert.Empty(site.Errors);
    }

    [Theory]
    [InlineData("bars")]
    [InlineData("lines")]
    [InlineData("many lines")]
    [InlineData("gantt")]
    [InlineData("histogram")]
    public async Task Still_EveryKind_CutsNoText(string kind)
    {
        await using var site = await Site.OpenAsync(chromium, $"{Page}<div class='nc-chart' style='width: fit-content'>{StaticSvgTests.SvgOf(Make(kind))}</div>");

        Assert.NotEqual(0, await site.Page.Locator("text").CountAsync());
        await AssertWritingIsSeenAsync(site);
    }

    [Fact]
    public async Task Chart_NoPlotlyAnywhere_ExplainsNoDrawing()
    {
        await using var site = await Site.OpenAsync(chromium, Page + SampleFigures.Lines().ToHtml(), plotlyBeside: false);

        await site.Page.WaitForFunctionAsync("document.querySelector('details').open");

        Assert.Equal(0, await site.Page.Locator(".nc-legend:visible, .nc-heading:visible").CountAsync());
    }

    [Fact]
    public async Task Gallery_Phone_HasTwoPicturesInARow()
    {
        await using var site = await Site.OpenAsync(
            chromium, Page + SampleFigures.Gallery().ToHtml(), options: new() { ViewportSize = new() { Width = 360, Height = 700 } });

        var tops = await site.Page.EvaluateAsync<double[]>("[...document.querySelectorAll('.nc-gallery li')].map(item => item.getBoundingClientRect().top)");

        Assert.Equal(tops[0], tops[1]);
    }

    // Nothing that is written is cut by the edges, and nothing lies on anything else.
    private static async Task AssertWritingIsSeenAsync(Site site)
    {
        Assert.Empty(await site.Page.EvaluateAsync<string[]>("""
            () => {
              const box = document.querySelector(".nc-chart").getBoundingClientRect();
              return [...document.querySelectorAll(".nc-chart text")].filter(text => text.textContent).filter(text => {
                const place = text.getBoundingClientRect();
                return place.left < box.left - 1 || place.right > box.right + 1 || place.top < box.top - 1 || place.bottom > box.bottom + 1;
              }).map(text => "cut: " + text.textContent);
            }
            """));
        Assert.Empty(await site.Page.EvaluateAsync<string[]>("""
            () => {
              const texts = [...document.querySelectorAll(".nc-chart text")].filter(text => text.textContent);
              const places = texts.map(text => text.getBoundingClientRect());
              return texts.flatMap((text, i) => texts.slice(0, i).filter((_, j) =>
                Math.min(places[i].right, places[j].right) - Math.max(places[i].left, places[j].left) > 1 &&
                Math.min(places[i].bottom, places[j].bottom) - Math.max(places[i].top, places[j].top) > 3)
                .map(other => text.textContent + " lies on " + other.textContent));
            }
            """));
    }

    private static Chart Make(string kind) => kind switch
    {
        "bars" => new BarChart(LongName, LongName, "ms", [.. Enumerable.Range(0, 6).Select(i => new Bar($"{LongName} {i}", 1e7 / (i + 1), 1e6, 1e7))], LongName),
        "lines" => SampleFigures.Lines(),
        "many lines" => new LineChart(
            LongName, new(LongName, "threads"), new(LongName, "ms"),
            [.. Enumerable.Range(0, 8).Select(i => new Line($"{LongName} {i}", [.. Enumerable.Range(0, 7).Select(x => new LinePoint(1 << x, 1e6 * i + x, i, 2e6 * i + x))]))],
            LongName),
        "gantt" => SampleFigures.Gantt([.. Enumerable.Range(0, 10).Select(i => new GanttLane(
            $"{LongName} {i}", [.. Enumerable.Range(0, 100).Select(j => new GanttSpan(j, j + 0.9, j % 2 == 0 ? LongName : "other"))]))]),
        _ => SampleFigures.Histogram(
            new(LongName, new([1, .. Enumerable.Range(0, 50).Select(i => 100.0 + i)])), new("together", new(Enumerable.Range(0, 50).Select(i => 20.0 + i)))),
    };
}
