namespace NotebookCourse.Player.Tests.Live;

[Collection<LiveCollection>]
public sealed class DyingTests(LiveCourse live) : LiveTest(live)
{
    /// <summary>A cell that ends its process, and what must be said of it. What the kernel says of each is tested without a page too.</summary>
    public static IEnumerable<TheoryDataRow<string, string, string>> Deaths =>
    [
        new("new Thread(() => throw new InvalidOperationException(\"not my day\")) { Name = \"the worker\" }.Start();\nThread.Sleep(-1);", "InvalidOperationException", "the worker"),
        new("Environment.FailFast(\"enough of this\");", "FailFast", "enough of this") { Explicit = true },
        new("Environment.Exit(3);", "ProcessExit", "exit code 3") { Explicit = true },
        new("int Deeper(int n) => Deeper(n + 1) + 1;\nvar thread = new Thread(() => Deeper(0)); thread.Start(); thread.Join();", "StackOverflow", "Deeper") { Explicit = true },
    ];

    [Theory]
    [MemberData(nameof(Deaths))]
    public async Task Run_OfACellThatEndsItsProcess_SaysWhyAndTheNextRunWorks(string deadly, string name, string detail)
    {
        var page = await OpenAsync(deadly, "6 * 7");

        await page.RunAsync(1);

        await AssertContainsAsync(page.Error(1), name);
        await AssertContainsAsync(page.Error(1), detail);
        await AssertContainsAsync(page.Error(1), "exit code");
        await AssertContainsAsync(page.Cell(1).Locator(".summary"), "ended the kernel");
        await page.RunAsync(2);
        await AssertTextAsync(page.Output(2), "42");
    }

    [Fact]
    public async Task Death_BetweenTheCells_IsToldAtOnce()
    {
        var page = await OpenAsync("_ = Task.Run(async () => { await Task.Delay(500); Environment.Exit(5); });", "6 * 7");

        await page.RunAsync(1);

        await AssertContainsAsync(page.Page.Locator(".notice"), "exit code 5");
        await page.RunAsync(2);
        await AssertContainsAsync(page.Output(2), "42");
    }
}
