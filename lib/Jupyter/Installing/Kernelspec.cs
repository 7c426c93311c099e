using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Jupyter.Installing;

/// <summary>The folder by which Jupyter knows this kernel: how to start it, what it looks like, and the chart library.</summary>
/// <remarks>
/// A Jupyter server offers the files of this folder to its pages, so that charts find their library without a network.
/// </remarks>
/// <param name="jupyter">A folder in which Jupyter looks for kernels, such as <see cref="JupyterFolders.OfUser"/>.</param>
public sealed class Kernelspec(string jupyter)
{
    private const string Description = "kernel.json", Plotly = "plotly.min.js";

    private static readonly string[] Logos = ["logo-64x64.png", "logo-svg.svg"];

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What Jupyter starts.</summary>
    public static string Program { get; } = FindProgram();

    /// <summary>The folder.</summary>
    public string Folder { get; } = Path.Combine(jupyter, "kernels", JupyterKernel.Name);

    /// <summary>Writes the folder, over an older one.</summary>
    /// <param name="plotly">The chart library.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public void Install(string plotly)
    {
        Directory.CreateDirectory(Folder);
        foreach (var logo in Logos) WriteResource(logo);
        File.Copy(plotly, In(Plotly), overwrite: true);
        // Last: with it, Jupyter finds the kernel.
        File.WriteAllText(In(Description), Describe().ToJsonString(Readable) + "\n");
    }

    /// <summary>Removes what <see cref="Install"/> has written, and the folder if nothing else is in it.</summary>
    /// <returns>Whether anything was there.</returns>
    /// <exception cref="IOException">A file cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">A file cannot be removed.</exception>
    public bool Uninstall()
    {
        var written = new[] { Description, Plotly }.Concat(Logos).Select(In).Where(File.Exists).ToList();
        foreach (var file in written) File.Delete(file);
        if (written.Count > 0 && !Directory.EnumerateFileSystemEntries(Folder).Any()) Directory.Delete(Folder);
        return written.Count > 0;
    }

    private static JsonObject Describe() => new()
    {
        ["argv"] = new JsonArray(DotnetHost.Path, "exec", Program, "{connection_file}"),
        ["display_name"] = JupyterKernel.DisplayName,
        ["language"] = JupyterKernel.Language,
        ["interrupt_mode"] = "message",
        ["metadata"] = new JsonObject { ["debugger"] = false },
    };

    private static string FindProgram()
    {
        var built = typeof(Kernelspec).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(data => data.Key == "NotebookCourse.JupyterPath").Value!;
        // Where the build has been moved, the copy beside the caller works too, only without precompiled images.
        return File.Exists(built) ? built : typeof(Kernelspec).Assembly.Location;
    }

    private void WriteResource(string name)
    {
        using var source = typeof(Kernelspec).Assembly.GetManifestResourceStream(name)!;
        using var target = File.Create(In(name));
        source.CopyTo(target);
    }

    private string In(string file) => Path.Combine(Folder, file);
}
