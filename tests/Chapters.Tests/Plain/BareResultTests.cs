using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Plain;

/// <summary>A cell that ends in what an exploration found shows the figure of it, in any host and in both languages.</summary>
public sealed class BareResultTests
{
    private const string Program = "var shown = Explorer.Explore(() => { int n = 0; return Scenario.Of(() => n++, () => n++).Giving(() => n); });";

    private static readonly (string Cell, string Says)[] CSharp =
    [
        ("Explorer.Explore(() => { int n = 0; return Scenario.Of(() => n++, () => n++).Giving(() => n); })", "How the program can end"),
        ("shown.Shortest(1)", "context switches: it ends with 1"),
        ("shown.Tree()", "as a tree"),
        ("Stress.Run(() => { int n = 0; return Scenario.Of(() => n++, () => n++).Giving(() => n); }, times: 10)", "on real threads"),
    ];

    private static readonly (string Cell, string Says)[] FSharp =
        [("Explorer.Explore(Func<Scenario>(fun () -> Scenario.Of(Action(fun () -> SchedulePoint.Here()), Action(fun () -> SchedulePoint.Here()))))", "How the program can end")];

    [Fact]
    public async Task Show_InThePlainHost_IsTheFigure()
    {
        var played = await PlainPlay.OfCellsAsync([$"#!import {Repository.At("lib/course.csx")}", Program, .. CSharp.Select(each => each.Cell)]);

        AssertFigures(CSharp, played.Skip(2).Select(cell => cell.Error ?? cell.Interactive?.Content));
        AssertFigures(CSharp, played.Skip(2).Select(cell => cell.Error ?? cell.Verso?.Content));
    }

    [Fact]
    public async Task Show_InOurKernel_IsTheFigure() => AssertFigures(CSharp, (await PlayAsync(CellLanguage.CSharp, "csx", [Program, .. CSharp.Select(each => each.Cell)])).Skip(1));

    [Fact]
    public async Task Show_FSharpInOurKernel_IsTheFigure() => AssertFigures(FSharp, await PlayAsync(CellLanguage.FSharp, "fsx", FSharp.Select(each => each.Cell)));

    private static void AssertFigures((string Cell, string Says)[] cells, IEnumerable<string?> shown) => Assert.All(cells.Zip(shown), each =>
    {
        Assert.StartsWith("<figure class=\"nc-figure\"", each.Second, StringComparison.Ordinal);
        Assert.Contains(each.First.Says, each.Second, StringComparison.OrdinalIgnoreCase);
    });

    private static async Task<IReadOnlyList<string?>> PlayAsync(CellLanguage language, string import, IEnumerable<string> cells)
    {
        using var folder = new TemporaryFolder("kernel");
        await using var kernel = await NotebookKernel.StartAsync(new KernelOptions(folder.Root), TestContext.Current.CancellationToken);
        await kernel.RunAsync(new Cell(language, $"#!import {Repository.At($"lib/course.{import}")}"));
        var shown = new List<string?>();
        foreach (var cell in cells)
        {
            var run = await kernel.RunAsync(new Cell(language, cell));
            shown.Add(run.Error?.ToString() ?? run.Outputs.LastOrDefault(output => output.Kind == CellOutputKind.Result)?.Data["text/html"]);
        }
        return shown;
    }
}
