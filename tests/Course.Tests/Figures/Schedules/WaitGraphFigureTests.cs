using NotebookCourse.Figures;
using NotebookCourse.Interleaving;
using NotebookCourse.Tests.Figures.Browser;
using NotebookCourse.Tests.Interleaving.Seeing;

namespace NotebookCourse.Tests.Figures.Schedules;

public sealed class WaitGraphFigureTests(Chromium chromium)
{
    // What lies outside of the picture, texts that stick out of their boxes, and boxes that touch.
    private const string Faults = """
        () => {
          const svg = document.querySelector(".nc-waits svg"), frame = svg.viewBox.baseVal, faults = [];
          const boxes = [...svg.querySelectorAll("rect")].map((rect, index) => ({ at: rect.getBBox(), text: svg.querySelectorAll("text")[index] }));
          const apart = (a, b) => a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y;
          boxes.forEach(({ at, text }, index) => {
            const name = text.textContent, letters = text.getBBox();
            if (at.x < frame.x || at.x + at.width > frame.x + frame.width || at.y < frame.y || at.y + at.height > frame.y + frame.height) faults.push(`${name} is cut off`);
            if (letters.x < at.x || letters.x + letters.width > at.x + at.width) faults.push(`${name} is longer than its box`);
            boxes.slice(index + 1).forEach(other => { if (!apart(at, other.at)) faults.push(`${name} touches ${other.text.textContent}`); });
          });
          if (svg.getScreenCTM().a < .79) faults.push("it is too small to read");
          if (document.documentElement.scrollWidth > innerWidth) faults.push("the page scrolls sideways");
          return faults;
        }
        """;

    [Theory]
    [InlineData(2, "x", 390)]
    [InlineData(3, "gatesOfTheBank", 390)]
    [InlineData(3, "gatesOfTheBank", 1100)]
    [InlineData(4, "customerAccountsOfTheBranch", 1100)]
    [InlineData(5, "customerAccountsOfTheBranch", 1100)]
    public async Task Picture_NamesOfAnyLength_AreInBoxesThatStandApart(int threads, string name, int width)
    {
        var program = PlainCode.Compile($$"""
            var {{name}} = Enumerable.Range(0, {{threads}}).Select(_ => new object()).ToArray();
            return Scenario.Of({{threads}}, seat => { lock ({{name}}[seat]) { lock ({{name}}[(seat + 1) % {{threads}}]) { } } });
            """);
        var stuck = Explorer.Explore(program, new() { Until = outcome => outcome.Kind == OutcomeKind.Deadlock }).Shortest(OutcomeKind.Deadlock);

        await using var site = await Site.OpenAsync(chromium, CodeOnAPage.Page + stuck.WaitGraph().ToHtml(), options: new() { ViewportSize = new() { Width = width, Height = 800 } });

        Assert.Empty(await site.Page.EvaluateAsync<string[]>(Faults));
    }

    [Fact]
    public async Task Picture_AThreadThatWaitsForTheEndOfAnother_ClosesTheCircle()
    {
        var program = PlainCode.Compile("""
            return Scenario.Program(() =>
            {
                var gate = new object();
                var worker = new Thread(() => { lock (gate) { } });
                worker.Start();
                lock (gate) worker.Join();
            });
            """);

        var figure = Explorer.Explore(program).Shortest(OutcomeKind.Deadlock).WaitGraph();

        Assert.StartsWith("The arrows close a circle: ", figure.Caption, StringComparison.Ordinal);
        await using var site = await Site.OpenAsync(chromium, CodeOnAPage.Page + figure.ToHtml());
        Assert.Equal(["A", "thread B", "B", "gate"], await site.Page.Locator(".nc-waits text").AllTextContentsAsync());
        Assert.Empty(await site.Page.EvaluateAsync<string[]>(Faults));
    }
}
