using NotebookCourse.Chapters.Tests.Playing;

namespace NotebookCourse.Chapters.Tests.Pages;

/// <summary>The figures of played chapters in a real browser, put into a page as other notebook programs put them.</summary>
public sealed class FigurePageTests(Chromium chromium, PlayedNotebooks played)
{
    private static readonly string[] Kinds =
        [".nc-chart", ".nc-window", ".nc-turtle-path", ".nc-turns", ".nc-steps", ".nc-tree", ".nc-gallery", ".nc-player"];

    public static TheoryData<PlotlyPlace, bool> Places => new MatrixTheoryData<PlotlyPlace, bool>(Enum.GetValues<PlotlyPlace>(), [false, true]);

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Figures_InAnyOrder_AreDrawnOrSayWhatIsMissing(PlotlyPlace plotly, bool amdLoader)
    {
        var surroundings = new Surroundings(plotly, amdLoader);
        await using var page = await HostPage.OpenAsync(chromium, surroundings);
        var all = await ChapterFigures.OfAsync(played);
        // All of them as in VS Code; elsewhere some of each kind, since what differs there is where scripts are found and not what they draw.
        var outputs = surroundings is { Plotly: PlotlyPlace.BesideTheCourse, AmdLoader: true } ? all : ChapterFigures.SomeOfEach(Kinds, all);
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");

        await page.ShowAsync(HostOutput.Shuffled(outputs, seed));

        foreach (var (place, html) in outputs.Index())
        {
            var isChart = FigureRule.Figures(html)[0].QuerySelector(".nc-chart") is not null;
            Assert.Equal(!isChart ? "shown" : surroundings.CanDraw ? "drawn" : "told", await page.LookAtAsync(place));
        }
        Assert.Empty(page.Errors);
        Assert.Empty(page.AskedBesides);
        if (amdLoader)
            Assert.True(await page.Page.EvaluateAsync<bool>("!window.caught && window.define === window.mine"), "the page's loader was used or replaced");
    }

    [Fact]
    public async Task Figures_Together_AreOfEveryKind()
    {
        var figures = (await ChapterFigures.OfAsync(played)).Select(html => FigureRule.Figures(html)[0]).ToList();

        Assert.All(Kinds, kind => Assert.Contains(figures, figure => figure.QuerySelector(kind) is not null));
    }
}
