using Xunit;

namespace NotebookCourse.Kernel.Tests.FSharp;

[Collection(FSharpFixture.Name)]
public sealed class FSharpShowingTests(FSharpFixture kernel)
{
    [Theory]
    [InlineData("[1; 2; 3]", "[1; 2; 3]")]
    [InlineData("Some 3", "Some 3")]
    [InlineData("(None: int option)", "None")]
    [InlineData("[| Some 1; None |]", "[|Some 1; None|]")]
    [InlineData("(1, \"a\")", "(1, \"a\")")]
    [InlineData("Map [ 1, \"a\" ]", "map [(1, \"a\")]")]
    [InlineData("seq { for n in 1..3 -> n }", "seq [1; 2; 3]")]
    [InlineData("Seq.initInfinite id", "seq [0; 1; 2; 3; ...]")]
    [InlineData("type Shape = Circle of radius: float | Dot\n[Circle 1.5; Dot]", "[Circle 1.5; Dot]")]
    [InlineData("type Shape = Circle of radius: float | Dot\nCircle 2.5", "Circle 2.5")]
    [InlineData("type Person = { Name: string; Born: int }\n{ Name = \"Ada\"; Born = 1815 }", "{ Name = \"Ada\"\n  Born = 1815 }")]
    [InlineData("\"a < b\"", "a < b")]
    [InlineData("1.5", "1.5")]
    [InlineData("true", "True")]
    public async Task Result_OfFSharp_ReadsAsItsSource(string source, string expected)
    {
        var run = await kernel.RunAsync(source);

        Assert.Equal(expected, run.Result());
        Assert.Single(run.Outputs.Single().Data);
    }

    [Theory]
    [InlineData("[| 1; 2 |]", "1, 2")]
    [InlineData("type Box(size: int) =\n    member _.Size = size\nBox 7", "7")]
    public async Task Result_OfAnyLanguage_IsShownAsCSharpShowsIt(string source, string expected)
    {
        var run = await kernel.RunAsync(source);

        Assert.Equal(["text/html", "text/plain"], run.Outputs.Single().Data.Keys);
        Assert.Contains(expected, run.Result(), StringComparison.Ordinal);
    }
}
