using NotebookCourse.Notebooks;
using Xunit;

namespace NotebookCourse.Kernel.Tests.FSharp;

[Collection(FSharpFixture.Name)]
public sealed class FSharpImportTests(FSharpFixture kernel)
{
    [Theory]
    [InlineData("good.fsx")]
    [InlineData("good.fs")]
    public async Task Import_Script_BringsItsNamesAndOpens(string name)
    {
        kernel.Write(name, "open System.Text\nlet hello () = StringBuilder \"hello\"");

        Assert.Equal("hello there", (await kernel.RunAsync($"#!import {name}\nhello().Append(StringBuilder \" there\").ToString()")).Result());
    }

    [Fact]
    public async Task Import_FileWithAModule_BringsTheModule()
    {
        kernel.Write("tools.fs", "module Tools.Numbers\n\nlet twice n = 2 * n");

        Assert.Equal("42", (await kernel.RunAsync("#!import tools.fs\nTools.Numbers.twice 21")).Result());
    }

    [Fact]
    public async Task Import_Notebook_RunsItsCellsOfFSharpAlone()
    {
        kernel.Write("other.dib", "#!csharp\n\nno F# at all;\n\n#!fsharp\n\nlet mutable fromNotebook = 5\n\n#!fsharp\n\nfromNotebook <- 6\n");

        Assert.Equal("6", (await kernel.RunAsync("#!import other.dib\nfromNotebook")).Result());
    }

    [Fact]
    public async Task Import_CompileError_IsReportedInItsFile()
    {
        var path = kernel.Write("wrong.fsx", "// fine\nlet fine = 1\nlet wrong = missing\n");

        var error = (await kernel.RunAsync("#!import wrong.fsx\n1")).Failed(CellStatus.CompileError);

        Assert.Equal(("FS0039", path, 3, 13, "let wrong = missing"), (error.Name, error.File, error.Line, error.Column, error.SourceLine));
    }

    [Fact]
    public async Task Import_CompileErrorInNotebook_IsReportedAtTheLineOfTheFile()
    {
        var path = kernel.Write("wrong.dib", "#!markdown\n\ntext\n\n#!fsharp\n\nlet one = 1\nlet two = missing\n");

        var error = (await kernel.RunAsync("#!import wrong.dib\n1")).Failed(CellStatus.CompileError);

        Assert.Equal((path, 8, "let two = missing"), (error.File, error.Line, error.SourceLine));
    }

    [Fact]
    public async Task Import_ScriptThrows_IsReportedInItsFile()
    {
        var path = kernel.Write("throws.fsx", "\nif true then failwith \"from the import\"");

        var error = (await kernel.RunAsync("#!import throws.fsx\n1")).Failed(CellStatus.Threw);

        Assert.Equal((path, 2, "from the import"), (error.File, error.Line, error.Message));
    }

    [Theory]
    [InlineData("#!import absent.fsx", "There is no file")]
    [InlineData("#!import", "needs the path")]
    [InlineData("#!import picture.png", "should end in .fsx, .fs or .dib")]
    [InlineData("#!import script.csx", "script.csx is C# and this is a F# cell")]
    [InlineData("#!import itself.fsx", "imports itself")]
    [InlineData("#!time", "#!time is not known here")]
    public async Task Import_CannotBeFollowed_SaysWhy(string line, string expected)
    {
        kernel.Write("picture.png", "");
        kernel.Write("script.csx", "");
        kernel.Write("itself.fsx", "#!import itself.fsx");

        var error = (await kernel.RunAsync($"let before = 1\n{line}")).Failed(CellStatus.CompileError);

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.True(error is { File: null, Line: 2 } or { File: not null, Line: 1 });
    }

    [Fact]
    public async Task Import_ScriptOfFSharpInACSharpCell_SaysWhereItBelongs()
    {
        kernel.Write("script.fsx", "");

        var error = (await kernel.RunCSharpAsync("#!import script.fsx")).Failed(CellStatus.CompileError);

        Assert.Contains("script.fsx is F# and this is a C# cell", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reference_OfALibraryThatCSharpHas_IsTheSameCopy()
    {
        var library = typeof(FactAttribute).Assembly.Location;
        var ofCSharp = (await kernel.RunCSharpAsync($"#r \"{library}\"\ntypeof(Xunit.FactAttribute).GetHashCode()")).Result();

        // The second cell reads a value of the library's type, for which the compiler itself looks for the library.
        await kernel.RunAsync($"#r @\"{library}\"\nlet fact = Xunit.FactAttribute()\nfact");

        Assert.Equal(ofCSharp, (await kernel.RunAsync("fact.GetType().GetHashCode()")).Result());
    }
}
