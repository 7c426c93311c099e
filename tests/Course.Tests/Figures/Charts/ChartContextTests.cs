using System.Reflection;
using System.Runtime.Loader;
using NotebookCourse.Figures;
using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Tests.Figures.Charts;

/// <summary>Hosts come with an FSharp.Core of their own, older than Plotly.NET can live with.</summary>
public class ChartContextTests
{
    private const string Spec = """{"kind":"bars","ValueTitle":"time (ms)","Bars":[{"Name":"a","Label":"1 ms","Value":1,"Low":1,"High":1}]}""";

    [Fact]
    public void Make_HostWithAnOlderFSharpCore_StillDraws()
    {
        var host = new OldHost();

        var figure = host.New(typeof(BarChart), "title", "time", "ms", host.Bars(), "caption");

        Assert.Equal(5, host.LoadFromAssemblyName(new("FSharp.Core")).GetName().Version!.Major);
        Assert.Contains("\"type\":\"bar\"", (string)figure.GetType().GetMethod(nameof(Figure.ToHtml))!.Invoke(figure, null)!, StringComparison.Ordinal);
    }

    // The twin: without a context of its own the very same call fails there, so the test above can see the fault.
    [Fact]
    public void Make_InTheHostsOwnContext_Fails()
    {
        var maker = new OldHost().Twin(typeof(ChartMaker)).GetMethod(nameof(ChartMaker.Make))!;

        Assert.ThrowsAny<Exception>(() => maker.Invoke(null, [Spec]));
    }

    [Fact]
    public void Make_SpecInJson_IsReadAsItWasWritten() =>
        Assert.Equal(ChartMaker.Make(Spec), ChartContext.Make(new BarSpec("time (ms)", [new("a", "1 ms", 1, 1, 1)])));

    [Fact]
    public void PublicMembers_WholeAssembly_NamesNoTypeOfPlotly()
    {
        var mentioned = typeof(Figure).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .SelectMany(member => member switch
            {
                MethodBase method => method.GetParameters().Select(each => each.ParameterType)
                    .Append((method as MethodInfo)?.ReturnType ?? typeof(void)),
                PropertyInfo property => [property.PropertyType],
                _ => [],
            })
            .Select(type => type.Assembly.GetName().Name)
            .Distinct();

        Assert.All(mentioned, name => Assert.Matches("^(System|NotebookCourse|ILGPU)", name));
    }

    /// <summary>A host as Polyglot Notebooks is one: it has the course's libraries, and an old FSharp.Core first.</summary>
    private sealed class OldHost() : AssemblyLoadContext("old host")
    {
        private static readonly string Folder = AppContext.BaseDirectory;

        public Type Twin(Type type) => LoadFromAssemblyName(type.Assembly.GetName()).GetType(type.FullName!, throwOnError: true)!;

        public object New(Type type, params object[] arguments) => Activator.CreateInstance(Twin(type), arguments)!;

        public Array Bars()
        {
            var bars = Array.CreateInstance(Twin(typeof(Bar)), 1);
            bars.SetValue(New(typeof(Bar), "a", 1.0, 1.0, 1.0), 0);
            return bars;
        }

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var older = Path.Combine(Folder, "older", assemblyName.Name + ".dll");
            var beside = Path.Combine(Folder, assemblyName.Name + ".dll");
            return File.Exists(older) ? LoadFromAssemblyPath(older) : File.Exists(beside) ? LoadFromAssemblyPath(beside) : null;
        }
    }
}
