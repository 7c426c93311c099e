using NotebookCourse.EntryPoint;
using NotebookCourse.Figures.Charts;
using NotebookCourse.Platforms;

[assembly: Verb<NotebookFiles>("write-notebook-files")]

namespace NotebookCourse.EntryPoint;

/// <summary>What a build leaves for notebooks: the imports of cells in C# and in F#, what hosts know of the exercises and of the figures, and the script of the charts.</summary>
internal sealed class NotebookFiles : IVerb
{
    // Streams are written with the operators of Rx and kernels with the types of ILGPU, so cells see them as well.
    private static readonly string[] Libraries = ["ILGPU", "System.Reactive"];

    // Our kernel has the first two open from its start, other hosts have not.
    private static readonly string[] OthersNamespaces = ["System.Collections.Concurrent", "System.Diagnostics", "System.IO", "System.Threading", "System.Reactive.Concurrency", "System.Reactive.Linq"];

    /// <inheritdoc/>
    public string Arguments => "FOLDER";

    /// <inheritdoc/>
    public string Purpose => EntryPointWords.NotebookFilesPurpose;

    /// <summary>Writes all of them into a folder.</summary>
    public int Run(string[] arguments)
    {
        var folder = arguments[0];
        // Absolute paths, because hosts disagree on what a relative one is relative to.
        var course = typeof(NotebookFiles).Assembly;
        string[] references = [course.Location, .. Libraries.Select(library => Path.Combine(Path.GetDirectoryName(course.Location)!, $"{library}.dll"))];
        // A learner sees whatever is public, wherever it stands.
        var namespaces = course.GetExportedTypes().Select(type => type.Namespace!).Distinct().Order(StringComparer.Ordinal).Concat(OthersNamespaces).ToList();

        File.WriteAllLines(
            Path.Combine(folder, "course.csx"),
            [.. references.Select(path => $"#r \"{path}\""), .. namespaces.Select(space => $"using {space};")]);
        // In F# a string with an @ takes the backslashes of a path as they are; in a #r of C# every string does.
        File.WriteAllLines(
            Path.Combine(folder, "course.fsx"),
            [.. references.Select(path => $"#r @\"{path}\""), .. namespaces.Select(space => $"open {space}"), $"{typeof(NotebookCourse.Libraries).FullName}.{nameof(NotebookCourse.Libraries.Offer)}()"]);
        ExerciseDescriptions.WriteTo(Path.Combine(folder, "course.exercises.json"));
        FigureAssets.WriteTo(Path.Combine(folder, "course.figures.js"));
        PlotlyScript.WriteTo(Path.Combine(folder, "plotly.min.js"));
        return 0;
    }
}
