using NotebookCourse.Notebooks;
using Xunit;

namespace NotebookCourse.Kernel.Tests;

[Collection(typeof(WarmKernel))]
public sealed class ImportTests(KernelFixture kernel)
{
    [Theory]
    [InlineData("good.csx")]
    [InlineData("good.cs")]
    public async Task Import_Script_BringsItsNamesAndUsings(string name)
    {
        kernel.Write(name, "using System.Text;\nclass Helper { public static StringBuilder Hello => new(\"hello\"); }");

        Assert.Equal("hello", (await kernel.RunAsync($"#!import {name}\nnew StringBuilder().Append(Helper.Hello).ToString()")).Result());
    }

    [Fact]
    public async Task Import_Notebook_RunsItsCodeCells()
    {
        kernel.Write("other.dib", "#!markdown\n\nvar no code\n\n#!csharp\n\nvar fromNotebook = 5;\n\n#!csharp\n\nfromNotebook++;\n");

        Assert.Equal("6", (await kernel.RunAsync("#!import other.dib\nfromNotebook")).Result());
    }

    [Fact]
    public async Task Import_ScriptThatImports_ResolvesAgainstTheNotebook()
    {
        kernel.Write("inner.csx", "var inner = 8;");
        kernel.Write("outer.csx", "#!import inner.csx\nvar outer = inner + 1;");

        Assert.Equal("9", (await kernel.RunAsync("#!import outer.csx\nouter")).Result());
    }

    [Fact]
    public async Task Import_CompileError_IsReportedInItsFile()
    {
        var path = kernel.Write("wrong.csx", "// fine\nint fine = 1;\n  int wrong = missing;\n");

        var error = (await kernel.RunAsync("#!import wrong.csx\n1")).Failed(CellStatus.CompileError);

        Assert.Equal((path, 3, 15, "  int wrong = missing;"), (error.File, error.Line, error.Column, error.SourceLine));
    }

    [Fact]
    public async Task Import_CompileErrorInNotebook_IsReportedAtTheLineOfTheFile()
    {
        var path = kernel.Write("wrong.dib", "#!markdown\n\ntext\n\n#!csharp\n\nvar one = 1;\nvar two = missing;\n");

        var error = (await kernel.RunAsync("#!import wrong.dib\n1")).Failed(CellStatus.CompileError);

        Assert.Equal((path, 8, "var two = missing;"), (error.File, error.Line, error.SourceLine));
    }

    [Fact]
    public async Task Import_ScriptThrows_IsReportedInItsFile()
    {
        var path = kernel.Write("throws.csx", "\nthrow new Exception(\"from the import\");");

        var error = (await kernel.RunAsync("#!import throws.csx\n1")).Failed(CellStatus.Threw);

        Assert.Equal((path, 2, "from the import"), (error.File, error.Line, error.Message));
    }

    [Theory]
    [InlineData("#!import absent.csx", "There is no file")]
    [InlineData("#!import", "needs the path")]
    [InlineData("#!import picture.png", "should end in .csx, .cs or .dib")]
    [InlineData("#!import itself.csx", "imports itself")]
    public async Task Import_CannotBeFollowed_SaysWhy(string line, string expected)
    {
        kernel.Write("picture.png", "");
        kernel.Write("itself.csx", "#!import itself.csx");

        var error = (await kernel.RunAsync($"var before = 1;\n{line}")).Failed(CellStatus.CompileError);

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.True(error is { File: null, Line: 2 } or { File: not null, Line: 1 });
    }

    [Fact]
    public async Task Import_InMiddleOfCell_KeepsLineNumbers()
    {
        kernel.Write("middle.csx", "var middle = 1;");

        Assert.Equal(3, (await kernel.RunAsync("var a = 1;\n#!import middle.csx\nvar b = missing;")).Failed(CellStatus.CompileError).Line);
    }
}
