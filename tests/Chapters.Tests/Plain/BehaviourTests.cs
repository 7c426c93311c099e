using NotebookCourse.PlainHost;

namespace NotebookCourse.Chapters.Tests.Plain;

/// <summary>The plain host does what the chapters must be able to bear: were it kinder, playing them there would prove nothing.</summary>
public sealed class BehaviourTests(BehaviourTests.Sample sample) : IClassFixture<BehaviourTests.Sample>
{
    private const string OlderOnes = """
        string.Join(", ", System.Runtime.Loader.AssemblyLoadContext.Default.Assemblies
            .Select(assembly => assembly.GetName())
            .Where(name => name.Name is "FSharp.Core" or "System.Reactive")
            .OrderBy(name => name.Name)
            .Select(name => $"{name.Name} {name.Version.ToString(2)}"))
        """;

    private const string IsOptimized =
        "!.Assembly.GetCustomAttributes(false).OfType<System.Diagnostics.DebuggableAttribute>().Any(found => found.IsJITOptimizerDisabled)";

    [Fact]
    public void Import_RelativePath_IsTakenFromTheNotebooksFolder() => Assert.Equal("42", sample.Values[1]);

    [Fact]
    public void Cells_AsInOtherHosts_AreNotOptimised() => Assert.Equal("False", sample.Values[2]);

    [Fact]
    public void Libraries_OlderThanTheCourses_AreLoadedBeforeTheFirstCell() => Assert.Equal("FSharp.Core 10.0, System.Reactive 5.0", sample.Values[3]);

    [Fact]
    public void Console_WhileTheCellRuns_IsCaptured() => Assert.Equal("seen", sample.Cells[4].Text);

    [Fact]
    public void Console_OfAThreadThatOutlivesItsCell_GoesToWhicheverCellRuns() => Assert.Equal("late", sample.Cells[5].Text);

    [Fact]
    public void Offers_OfOurKernel_AreMissing() => Assert.Equal("none, none, none", sample.Values[6]);

    [Fact]
    public void Course_ItsOwnReactive_IsLoadedBesideTheOlder() => Assert.Equal("7", sample.Values[8]);

    [Fact]
    public void Course_UnlikeCells_IsOptimised() => Assert.Equal("True", sample.Values[9]);

    [Theory]
    [InlineData("dropped", "#!import ../lib/small.csx\nint dropped = 1;", "dropped")]
    [InlineData("imported", "#!import ../lib/missing.csx", "imported")]
    [InlineData("display", "display(1)")]
    [InlineData("Thread", "new Thread(() => { })")]
    public async Task Cell_ThatCountsOnMore_FindsIsMissing(string missing, params string[] cells)
    {
        var played = await PlainPlay.OfCellsAsync(cells);

        Assert.Equal(cells.Length, played.Count);
        Assert.Contains($"'{missing}'", played[^1].Error, StringComparison.Ordinal);
    }

    /// <summary>One notebook for all that can be seen in one process.</summary>
    public sealed class Sample : IAsyncLifetime
    {
        public IReadOnlyList<PlainCell> Cells { get; private set; } = [];

        /// <summary>What each cell shows; null if nothing.</summary>
        public IReadOnlyList<string?> Values => [.. Cells.Select(cell => cell.Interactive?.Content)];

        public async ValueTask InitializeAsync()
        {
            Cells = await PlainPlay.OfCellsAsync(
                "#!import ../lib/small.csx",
                "$\"{imported}\"",
                $"class Mine {{ }}\n$\"{{{IsOptimized.Replace("!.", "!typeof(Mine).", StringComparison.Ordinal)}}}\"",
                OlderOnes,
                """
                var gate = new System.Threading.ManualResetEventSlim();
                var late = Task.Run(() => { gate.Wait(); Console.Write("late"); });
                Console.Write("seen");
                """,
                "gate.Set();\nawait late;",
                """string.Join(", ", new[] { "StopToken", "Display", "Keep" }.Select(name => AppContext.GetData("NotebookCourse." + name) ?? "none"))""",
                $"#!import {Repository.At("lib/course.csx")}",
                "$\"{typeof(Observable).Assembly.GetName().Version.Major}\"",
                $"$\"{{{IsOptimized.Replace("!.", "!typeof(Machine).", StringComparison.Ordinal)}}}\"");
            Assert.Empty(Cells.Select(cell => cell.Error).OfType<string>());
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
