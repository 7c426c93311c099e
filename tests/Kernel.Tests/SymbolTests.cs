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
    public async Task Columns_OfTwoLambdasInOneLine_AreThoseOfTheTextAsItWasWritten()
    {
        await kernel.RunAsync(Look);
        await kernel.RunAsync("""
            int n = 0;
            Action[] Both() { return new Action[] { () => n++, () => { n += 2; } }; }
            var atTheTop = new Delegate[] { (Action)(() => n = 3), (Func<int>)(() => n * 4) };
            string PartsOf(Delegate its)
            {
                var piece = its.Method.Module.Assembly;
                var columns = (Func<System.Reflection.Assembly, string, int, int, int, (int, int)?>)AppContext.GetData("NotebookCourse.Columns");
                var reader = MetadataReaderProvider.FromPortablePdbImage([.. symbols(piece)]).GetMetadataReader();
                var found = new List<string>();
                foreach (var at in reader.GetMethodDebugInformation(MetadataTokens.MethodDefinitionHandle(its.Method.MetadataToken & 0xFFFFFF)).GetSequencePoints().Where(each => !each.IsHidden))
                {
                    var document = reader.GetString(reader.GetDocument(at.Document).Name);
                    if (columns(piece, document, at.StartLine, at.StartColumn - 1, at.EndColumn - 1) is var (start, end))
                        found.Add(sources(piece, document).Split('\n')[at.StartLine - 1][start..end]);
                }
                return string.Join(' ', found);
            }
            """);

        var run = await kernel.RunAsync("string.Join(\" | \", new Delegate[] { Both()[0], Both()[1], atTheTop[0], atTheTop[1] }.Select(PartsOf))");

        Assert.Equal("n++ | n += 2; } | n = 3 | n * 4", run.Result());
    }

    [Fact]
    public async Task SymbolsAndSources_OfWhatIsNoCell_AreNone()
    {
        await kernel.RunAsync(Look);

        var run = await kernel.RunAsync("symbols(typeof(string).Assembly) is null && sources(typeof(string).Assembly, \"cell-1\") is null");

        Assert.Equal("True", run.Result());
    }
}
