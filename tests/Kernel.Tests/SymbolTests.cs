using Xunit;

namespace NotebookCourse.Kernel.Tests;

[Collection(typeof(WarmKernel))]
public sealed class SymbolTests(KernelFixture kernel)
{
    private const string Look = """
        using System.Reflection.Metadata;
        using System.Reflection.Metadata.Ecma335;
        var symbols = (Func<System.Reflection.Assembly, byte[]>)AppContext.GetData("NotebookCourse.Symbols");
        var sources = (Func<System.Reflection.Assembly, string, string>)AppContext.GetData("NotebookCourse.Sources");
        string LineOf(System.Reflection.MethodBase method, int point)
        {
            var reader = MetadataReaderProvider.FromPortablePdbImage([.. symbols(method.Module.Assembly)]).GetMetadataReader();
            var its = reader.GetMethodDebugInformation(MetadataTokens.MethodDefinitionHandle(method.MetadataToken & 0xFFFFFF)).GetSequencePoints().Where(each => !each.IsHidden).ElementAt(point);
            return sources(method.Module.Assembly, reader.GetString(reader.GetDocument(its.Document).Name)).Split('\n')[its.StartLine - 1].Trim();
        }
        """;

    [Fact]
    public async Task SymbolsAndSources_OfACell_SayWhichLineAnInstructionComesFrom()
    {
        await kernel.RunAsync(Look);
        await kernel.RunAsync("class Own\n{\n    public static int Sum(int n)\n    {\n        var sum = 0;\n        for (var i = 0; i < n; i++)\n            sum += i;\n        return 2 * sum;\n    }\n}\nOwn.Sum(1)");

        var run = await kernel.RunAsync("LineOf(typeof(Own).GetMethod(\"Sum\"), 0) + \" | \" + LineOf(typeof(Own).GetMethod(\"Sum\"), 2)");

        Assert.Equal("var sum = 0; | sum += i;", run.Result());
    }

    [Fact]
    public async Task SymbolsAndSources_OfWhatIsNoCell_AreNone()
    {
        await kernel.RunAsync(Look);

        var run = await kernel.RunAsync("symbols(typeof(string).Assembly) is null && sources(typeof(string).Assembly, \"cell-1\") is null");

        Assert.Equal("True", run.Result());
    }
}
