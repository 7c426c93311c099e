using Microsoft.Playwright;

namespace NotebookCourse.Player.Tests.Live;

[Collection<LiveCollection>]
public sealed class ReloadTests(LiveCourse live) : LiveTest(live)
{
    [Fact]
    public async Task Outputs_AfterAReload_AreThereWithTheirRunsAndErrors()
    {
        var page = await OpenAsync(
            SmallCourse.Import,
            "Console.WriteLine(\"written\");\n\"given\"",
            "new BarChart(\"One\", \"size\", \"cm\", [new Bar(\"bar\", 2, 1, 3)], \"A caption.\")",
            "throw new Exception(\"not today\");");
        foreach (var cell in Enumerable.Range(1, 4)) await page.RunAsync(cell);
        var summary = await page.Cell(2).Locator(".summary").TextContentAsync();

        await page.ReloadAsync();

        await AssertTextAsync(page.Output(2).Locator(".written"), "written");
        await AssertTextAsync(page.Output(2).Locator(".place"), "given");
        await AssertTextAsync(page.Cell(2).Locator(".summary"), summary!);
        await Assertions.Expect(page.Output(3).Locator(".nc-chart .barlayer .point")).ToHaveCountAsync(1);
        await AssertContainsAsync(page.Error(4), "not today");
    }

    [Fact]
    public async Task Run_PageReloadedMeanwhile_GoesOnAndIsShown()
    {
        var page = await OpenAsync("Console.WriteLine(\"running\");\nwhile (!File.Exists(\"reloaded\")) Thread.Sleep(1);\nConsole.WriteLine(\"released\");");
        await page.StartAsync(1);
        await AssertContainsAsync(page.Output(1), "running");

        await page.ReloadAsync();

        await page.RunningAsync(1);
        await File.WriteAllTextAsync(Path.Combine(Live.Course.Root, "notebooks", "reloaded"), "", TestContext.Current.CancellationToken);
        await page.EndAsync(1, before: 0);
        await AssertContainsAsync(page.Output(1), "released");
    }

    [Fact]
    public async Task Error_ItsLine_IsALinkToTheCode()
    {
        var page = await OpenAsync("var a = 1;\nthrow new Exception(\"not today\");");
        await page.RunAsync(1);

        await page.Error(1).GetByRole(AriaRole.Button, new() { Name = "line 2" }).ClickAsync();

        await Assertions.Expect(page.Cell(1).Locator(".cm-content")).ToBeFocusedAsync();
        Assert.Contains("new Exception", await page.Page.EvaluateAsync<string>("() => getSelection().toString()"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_OfTheCompiler_IsALinkToo()
    {
        var page = await OpenAsync("var a = 1;\nvar b = nosuch;");
        await page.RunAsync(1);

        await page.Error(1).GetByRole(AriaRole.Button, new() { Name = "line 2" }).ClickAsync();

        await Assertions.Expect(page.Cell(1).Locator(".cm-content")).ToBeFocusedAsync();
        Assert.StartsWith("nosuch", await page.Page.EvaluateAsync<string>("() => getSelection().toString()"), StringComparison.Ordinal);
    }
}
