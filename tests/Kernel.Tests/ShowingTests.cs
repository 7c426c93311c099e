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

    [Theory]
    [InlineData("class Bad\n{\n    public override string ToString() =>\n        throw new NotSupportedException(\"not to be shown\");\n}\nnew Bad()", "System.NotSupportedException", 4)]
    [InlineData("Enumerable.Range(0, 3).Select(n =>\n    10 / n)", "System.DivideByZeroException", 2)]
    [InlineData("IEnumerable<int> Some()\n{\n    yield return 1;\n    throw new InvalidOperationException();\n}\nSome()", "System.InvalidOperationException", 4)]
    public async Task Result_ThrowsWhenShown_IsTheErrorAtItsLine(string source, string name, int line)
    {
        var error = (await kernel.RunAsync(source)).Failed(CellStatus.Threw);

        Assert.Equal((name, line), (error.Name, error.Line));
        Assert.DoesNotContain("Interactive", error.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("record Node(string Name) { public Node Next { get; set; } }\nvar node = new Node(\"a\");\nnode.Next = node;\nnode", "refers to itself")]
    [InlineData("class Loud { public override string ToString() => ToString() + \"!\"; }\nnew Loud()", "calls itself, without end")]
    [InlineData("class Twins { public Twins Other; public override string ToString() => $\"twin of {Other}\"; }\nvar a = new Twins(); a.Other = new Twins { Other = a };\na", "calls itself, without end")]
    [InlineData("class Deep { public int Level => Level + 1; }\nnew Deep()", "calls itself, without end")]
    [InlineData("class Slow { public override string ToString() { while (true) ; } }\nnew Slow()", "takes too long")]
    [InlineData("class Stubborn { public override string ToString() { while (true) try { while (true) ; } catch { } } }\nnew Stubborn()", "takes too long")]
    [InlineData("class Asleep { public override string ToString() { Thread.Sleep(-1); return \"\"; } }\nnew Asleep()", "takes too long")]
    [InlineData("class Waiting { public int Value => new TaskCompletionSource<int>().Task.Result; }\nnew Waiting()", "takes too long")]
    [InlineData("class Endless { public int Value { get { for (;;) ; } } }\nnew Endless()", "takes too long")]
    [InlineData("IEnumerable<int> Never() { while (true) ; yield return 1; }\nNever()", "takes too long")]
    [InlineData("Enumerable.Repeat(0, int.MaxValue).Concat(Enumerable.Repeat(0, int.MaxValue)).Where(n => n > 0)", "takes too long")]
    [InlineData("class Branch : IEnumerable<Branch> { public IEnumerator<Branch> GetEnumerator() { yield return this; } IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }\nnew Branch()", "…")]
    [InlineData("var self = new List<object>(); self.Add(self); self", "…")]
    [InlineData("var self = new object[2]; (self[0], self[1]) = (self, 1); self", "…")]
    [InlineData("var self = new List<object>(); self.Add(self); new { Own = self, Twice = (self, self) }", "…")]
    [InlineData("var many = new List<object>(); for (var i = 0; i < 30; i++) many.Add(many); many", "")]
    [InlineData("var self = new Dictionary<string, object>(); self[\"me\"] = self; self", "me")]
    [InlineData("class Self { public Self Me => this; public Self[] Us => [this, this]; }\nnew Self()", "Me")]
    [InlineData("class Bad { public int Value => throw new InvalidOperationException(\"no value\"); public int Other => 7; }\nnew Bad()", "System.InvalidOperationException: no value")]
    public async Task Result_NotToBeShownWhole_CompletesAndKeepsVariables(string source, string expected)
    {
        var process = kernel.Kernel.ProcessId;
        await kernel.RunAsync("var kept = 7;");

        var run = await kernel.RunAsync(source, timeout: TimeSpan.FromMinutes(1));

        Assert.True(run.Status == CellStatus.Completed, $"{run.Status}: {run.Error}");
        Assert.Contains(expected, string.Concat(Assert.Single(run.Outputs).Data.Values), StringComparison.Ordinal);
        Assert.True(run.Outputs[0].Data.Values.Sum(form => form.Length) < 1 << 23);
        Assert.Equal("7", (await kernel.RunAsync("kept")).Result());
        Assert.Equal(process, kernel.Kernel.ProcessId);
    }

    [Fact]
    public async Task Result_HugeString_IsCutAndSaysHowMuchIsLeft()
    {
        var text = (await kernel.RunAsync("new string('x', 5_000_000)")).Result();

        Assert.InRange(text.Length, 1, 2_000_000);
        Assert.EndsWith("more characters", text, StringComparison.Ordinal);
    }

    // As long as the text of a list that writes its rest may be.
    [Fact]
    public async Task Result_ToStringThatIsDeepAndEnds_IsShown() =>
        Assert.EndsWith("2, 1, 0", (await kernel.RunAsync("class Chain(int n) { public override string ToString() => n == 0 ? \"0\" : $\"{n}, {new Chain(n - 1)}\"; }\nnew Chain(500)")).Outputs[0].Data["text/plain"], StringComparison.Ordinal);

    [Fact]
    public async Task Display_InALockThatToStringTakes_IsShown()
    {
        var run = await kernel.RunAsync("""
            object gate = new();
            class Counter(object gate) { public override string ToString() { lock (gate) return "counted"; } }
            lock (gate) new Counter(gate).Display();
            """);

        Assert.Contains("counted", Assert.Single(run.Outputs).Data["text/plain"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new TimeOnly(12, 30)", "12:30")]
    [InlineData("new DateOnly(2020, 2, 1)", "2020-02-01")]
    [InlineData("new System.Numerics.Complex(1, 2)", "<1; 2>")]
    [InlineData("new Uri(\"https://example.org/a\")", "https://example.org/a")]
    [InlineData("System.Net.IPAddress.Loopback", "127.0.0.1")]
    [InlineData("new Version(1, 2)", "1.2")]
    [InlineData("new StringBuilder(\"built\")", "built")]
    [InlineData("1..^2", "1..^2")]
    [InlineData("Half.One", "1")]
    [InlineData("System.Numerics.BigInteger.Pow(2, 70)", "1180591620717411303424")]
    public async Task Result_ValueWithATextOfItsOwn_IsThatText(string source, string expected) =>
        Assert.Equal([new("text/plain", expected)], Assert.Single((await kernel.RunAsync(source)).Outputs).Data);

    [Fact]
    public async Task Result_TupleOfSuchValues_IsTheirTexts()
    {
        var data = Assert.Single((await kernel.RunAsync("(new TimeOnly(12, 30), new Uri(\"https://example.org/a\"))")).Outputs).Data;

        Assert.Equal("    - 12:30\n    - https://example.org/a", data["text/plain"]);
        Assert.DoesNotContain("Hour", data["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_ArrayOfTwoDimensions_IsATable()
    {
        var data = Assert.Single((await kernel.RunAsync("new[,] { { 1, 2, 3 }, { 4, 5, 6 } }")).Outputs).Data;

        Assert.Equal("[ 1, 2, 3 ]\n[ 4, 5, 6 ]", data["text/plain"]);
        Assert.Equal(2, data["text/html"].Split("<tr>").Length - 1);
        Assert.Equal(6, data["text/html"].Split("<td>").Length - 1);
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
