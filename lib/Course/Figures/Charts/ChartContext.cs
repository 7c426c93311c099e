using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using NotebookCourse.Platforms;

namespace NotebookCourse.Figures.Charts;

/// <summary>A load context of our own, in which charts are made with the libraries that lie beside this assembly.</summary>
/// <remarks>
/// Plotly.NET needs a newer FSharp.Core than some hosts have loaded already, and a process has one of each in its
/// default context. So this assembly is loaded a second time, in here, next to its own Plotly.NET and FSharp.Core.
/// The two copies share no types but those of the runtime: a spec goes in as a string of JSON, a chart comes out
/// as one.
/// </remarks>
internal sealed class ChartContext : AssemblyLoadContext
{
    private static readonly Lazy<Func<string, string>> Maker = new(() => new ChartContext(CourseProgram.Folder).FindMaker());

    private readonly string _folder;

    internal ChartContext(string folder) : base("NotebookCourse charts") => _folder = folder;

    /// <summary>The chart of a spec: a JSON object with Plotly's <c>data</c>, <c>layout</c> and <c>config</c>.</summary>
    public static string Make(ChartSpec spec) =>
        Maker.Value(JsonSerializer.Serialize(spec, ChartSpecs.Default.ChartSpec));

    /// <summary>Prefers what lies beside this assembly; the runtime's own assemblies do not and come from the host.</summary>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var beside = Path.Combine(_folder, assemblyName.Name + ".dll");
        return File.Exists(beside) ? LoadFromAssemblyPath(beside) : null;
    }

    internal Func<string, string> FindMaker() =>
        LoadFromAssemblyPath(Path.Combine(_folder, "NotebookCourse.dll"))
            .GetType(typeof(ChartMaker).FullName!, throwOnError: true)!
            .GetMethod(nameof(ChartMaker.Make), BindingFlags.Public | BindingFlags.Static)!
            .CreateDelegate<Func<string, string>>();
}
