using NotebookCourse.Kernel.Editing;
using Xunit;

namespace NotebookCourse.Kernel.Tests;

[Collection(typeof(WarmKernel))]
public sealed class DiagnosticTests(KernelFixture kernel)
{
    [Theory]
    [InlineData("var fine = 1; fine + 1")]
    [InlineData("await Task.Delay(1);")]
    [InlineData("#!import fine.csx\nimported + 1")]
    [InlineData("")]
    public async Task Diagnose_CellThatCompiles_FindsNothing(string source)
    {
        kernel.Write("fine.csx", "int imported = 1;");
        Assert.Empty(await DiagnoseAsync(source));
    }

    [Fact]
    public async Task Diagnose_UnknownName_MarksItWhereItStands()
    {
        const string Source = "#!import fine.csx\nvar a = 1;\na + nowhere";
        kernel.Write("fine.csx", "");

        var squiggle = Assert.Single(await DiagnoseAsync(Source));

        Assert.Equal(("CS0103", "error"), (squiggle.Code, squiggle.Severity));
        Assert.Equal("nowhere", Source.Substring(squiggle.Start, squiggle.Length));
    }

    [Fact]
    public async Task Diagnose_Warning_IsOne()
    {
        var squiggle = Assert.Single(await DiagnoseAsync("async Task Later() { await Task.Yield(); } async Task Now() { Later(); await Later(); }"));
        Assert.Equal(("CS4014", "warning"), (squiggle.Code, squiggle.Severity));
    }

    [Fact]
    public async Task Diagnose_NamesOfTheSessionAndOfCellsAbove_AreKnown()
    {
        await kernel.RunAsync("var ran = 1;");
        Assert.Empty(await DiagnoseAsync("ran + planned", "var planned = ran;"));
        Assert.Equal("CS0103", Assert.Single(await DiagnoseAsync("ran + planned")).Code);
    }

    [Fact]
    public async Task Diagnose_MistakesAbove_AreNotThisCells() =>
        Assert.Empty(await DiagnoseAsync("planned + 1", "int planned = nowhere;", "#!nonsense"));

    [Theory]
    [InlineData("var a = 1;\n#!nonsense\n", "#!nonsense", "UnknownMagic")]
    [InlineData("#!import missing.csx", "#!import missing.csx", "ImportError")]
    public async Task Diagnose_MagicThatCannotBeFollowed_IsMarked(string source, string marked, string code)
    {
        var squiggle = Assert.Single(await DiagnoseAsync(source));

        Assert.Equal((code, "error"), (squiggle.Code, squiggle.Severity));
        Assert.Equal(marked, source.Substring(squiggle.Start, squiggle.Length));
    }

    [Fact]
    public async Task Diagnose_ImportThatFailsInside_MarksTheImport()
    {
        const string Source = "var a = 1;\n#!import outer.csx";
        kernel.Write("outer.csx", "\n\n\n#!import missing.csx");

        var squiggle = Assert.Single(await DiagnoseAsync(Source));

        Assert.Equal("#!import outer.csx", Source.Substring(squiggle.Start, squiggle.Length));
    }

    private Task<IReadOnlyList<Squiggle>> DiagnoseAsync(string source, params string[] above) =>
        kernel.Kernel.DiagnoseAsync(new EditedCell(source, above), TestContext.Current.CancellationToken);
}
