using System.Reflection;

namespace NotebookCourse.Figures.Charts;

/// <summary>The plotly.js that draws the charts: the one that Plotly.NET carries as a resource.</summary>
internal static class PlotlyScript
{
    internal const string Version = "2.28.0";

    /// <summary>Where a page finds it that has network and nothing else.</summary>
    internal const string Address = $"https://cdn.jsdelivr.net/npm/plotly.js-dist-min@{Version}/plotly.min.js";

    /// <summary>What the page checks it against, so that nobody can slip another script into a chapter.</summary>
    internal const string Integrity = "sha384-53bFwj3AXyrFzPyqXWI5rZuuEa3GbWeuLmgC04XqmiE7CairskQMPvcdXh+OLuir";

    /// <summary>Writes the script to a file, whose folder is made where it is missing.</summary>
    public static void WriteTo(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        // Under its name only when it is whole: two builds may write it, and pages read it, at the same time.
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        using (var script = Open())
        using (var file = File.Create(unfinished))
            script.CopyTo(file);
        File.Move(unfinished, path, overwrite: true);
    }

    internal static Stream Open() =>
        Assembly.Load("Plotly.NET").GetManifestResourceStream($"Plotly.NET.plotly-{Version}.min.js")
            ?? throw new InvalidOperationException(FiguresWords.PlotlyVersionDiffers.With(Version));
}
