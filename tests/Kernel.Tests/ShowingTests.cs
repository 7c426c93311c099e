using NotebookCourse.Notebooks;
using Xunit;

namespace NotebookCourse.Kernel.Tests;

[Collection(typeof(WarmKernel))]
public sealed class ShowingTests(KernelFixture kernel)
{
    private const string Figure = """
        [AttributeUsage(AttributeTargets.Class)]
        class TypeFormatterSourceAttribute(Type source) : Attribute { public Type FormatterSourceType => source; }
        class FigureFormatter(string mime)
        {
            public string MimeType => mime;
            public bool Format(object instance, TextWriter writer)
            {
                if (mime == "application/vnd.other+json") return false;
                writer.Write(mime == "text/html" ? ((Figure)instance).ToHtml() : mime == "text/plain" ? "a figure" : "{}");
                return true;
            }
        }
        class FigureFormatters
        {
            public IEnumerable<object> CreateTypeFormatters() =>
                from mime in new[] { "text/html", "text/plain", "application/vnd.other+json", "application/vnd.notebookcourse.check+json" } select new FigureFormatter(mime);
        }
        [TypeFormatterSource(typeof(FigureFormatters))]
        class Figure(string caption) { public string ToHtml() => $"<figure>{caption}</figure>"; }

        """;

    [Theory]
    [InlineData("1 + 1", "2")]
    [InlineData("1.5", "1.5")]
    [InlineData("\"a < b\"", "a < b")]
    [InlineData("true", "True")]
    [InlineData("'x'", "x")]
    [InlineData("DayOfWeek.Friday", "Friday")]
    [InlineData("TimeSpan.FromSeconds(3)", "00:00:03")]
    public async Task Result_Primitive_IsPlainTextOnly(string source, string expected)
    {
        var run = await kernel.RunAsync(source);

        Assert.Equal(expected, run.Result());
        Assert.Single(run.Outputs.Single().Data);
    }

    [Fact]
    public async Task Result_Object_IsHtmlFirstAndPlainText()
    {
        var run = await kernel.RunAsync("new { Name = \"Ada\", Born = 1815 }");

        Assert.Equal(["text/html", "text/plain"], run.Outputs.Single().Data.Keys);
        Assert.Contains("Ada", run.Outputs.Single().Data["text/html"], StringComparison.Ordinal);
        Assert.Contains("1815", run.Result(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_EndlessSequence_ShowsItsBeginning()
    {
        var run = await kernel.RunAsync("IEnumerable<int> Endless() { for (var i = 7; ; i++) yield return i; }\nEndless()");

        Assert.Contains("7, 8, 9", Assert.Single(run.Outputs).Data["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_Figure_HasItsOwnHtmlAndText()
    {
        var run = await kernel.RunAsync(Figure + "new Figure(\"caption\")");

        Assert.Equal("<figure>caption</figure>", run.Outputs.Single().Data["text/html"]);
        Assert.Equal("a figure", run.Result());
        // And whatever else it has a formatter for, as long as that has something to write.
        Assert.Equal(["text/html", "text/plain", "application/vnd.notebookcourse.check+json"], run.Outputs.Single().Data.Keys);
    }

    [Fact]
    public async Task Result_ThrowsWhenShown_IsAnErrorOfTheCell()
    {
        var error = (await kernel.RunAsync("""
            class Bad
            {
                public override string ToString() =>
                    throw new NotSupportedException("not to be shown");
            }
            new Bad()
            """));

        Assert.NotEqual(CellStatus.KernelDied, error.Status);
        Assert.Equal("1", (await kernel.RunAsync("1")).Result());
    }

    [Fact]
    public async Task Display_Updated_ShowsTheLastValueInItsPlace()
    {
        var seen = 0;
        var run = await kernel.RunAsync(
            """
            Console.Write("before");
            var place = 0.Display();
            for (var i = 1; i <= 100_000; i++) place.Update(i);
            Console.Write("after");
            """,
            output => seen += output.Kind == CellOutputKind.Update ? 1 : 0);

        Assert.Equal(["before", "100000", "after"], run.Outputs.Select(output => output.Data["text/plain"]));
        Assert.Equal(CellOutputKind.Display, run.Outputs[1].Kind);
        Assert.InRange(seen, 1, 10_000);
    }

    [Fact]
    public async Task Display_UpdatedByThreadAfterTheEnd_ReachesItsCell()
    {
        var late = new TaskCompletionSource();
        await kernel.RunAsync(
            "var shown = 1.Display(); var turn = new ManualResetEventSlim(); new Thread(() => { turn.Wait(); for (var i = 0; i < 1000; i++) shown.Update(i); shown.Update(\"last\"); }).Start();",
            output =>
            {
                if (output.Kind == CellOutputKind.Update && output.Data["text/plain"] == "last") late.SetResult();
            });

        await kernel.RunAsync("turn.Set();");

        await late.Task.WaitAsync(KernelFixture.Guard, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Display_ThroughAppContext_IsThatOfTheCell()
    {
        var run = await kernel.RunAsync("""
            var display = (Func<object, Action<object>>)AppContext.GetData("NotebookCourse.Display");
            var update = display("first");
            update("second");
            """);

        Assert.Equal("second", Assert.Single(run.Outputs).Data["text/plain"]);
    }

    [Fact]
    public async Task Keep_ThroughAppContext_IsAnOutputOfTheCellWithThatTypeAlone()
    {
        var run = await kernel.RunAsync("""
            var keep = (Action<string, string>)AppContext.GetData("NotebookCourse.Keep");
            keep("application/vnd.notebookcourse.run+json", "{}");
            """);

        var output = Assert.Single(run.Outputs);
        Assert.Equal(CellOutputKind.Display, output.Kind);
        Assert.Equal([new("application/vnd.notebookcourse.run+json", "{}")], output.Data);
    }

    [Theory]
    [InlineData(CellLanguage.Markdown, "*hi*", "text/html", "<em>hi</em>")]
    [InlineData(CellLanguage.Html, "<b>hi</b>", "text/html", "<b>hi</b>")]
    [InlineData(CellLanguage.JavaScript, "alert(1)", "application/javascript", "alert(1)")]
    [InlineData(CellLanguage.Mermaid, "graph TD", "text/vnd.mermaid", "graph TD")]
    public async Task Run_CellOfThePage_IsHandedOn(CellLanguage language, string source, string mimeType, string expected)
    {
        var seen = new List<CellOutput>();
        var run = await kernel.Kernel.RunAsync(new Cell(language, source), seen.Add, stop: TestContext.Current.CancellationToken);

        Assert.Equal(CellStatus.Completed, run.Status);
        Assert.Contains(expected, Assert.Single(run.Outputs).Data[mimeType], StringComparison.Ordinal);
        Assert.Equal(run.Outputs, seen);
    }
}
