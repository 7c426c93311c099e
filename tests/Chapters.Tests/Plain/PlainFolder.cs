namespace NotebookCourse.Chapters.Tests.Plain;

/// <summary>A folder that goes when it is no longer needed, laid out as a course is.</summary>
internal sealed class PlainFolder : IDisposable
{
    /// <summary>The full path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("plain-host-").FullName;

    /// <summary>Writes a notebook, and beside its folder a script for it to import.</summary>
    /// <returns>The notebook's path.</returns>
    public string Write(IEnumerable<string> cells)
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "lib"));
        File.WriteAllText(System.IO.Path.Combine(Path, "lib", "small.csx"), "int imported = 42;");
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(Path, "notebooks")).FullName;
        var notebook = System.IO.Path.Combine(folder, "sample.dib");
        File.WriteAllText(notebook, string.Concat(cells.Select(cell => $"#!csharp\n\n{cell}\n\n")));
        return notebook;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
