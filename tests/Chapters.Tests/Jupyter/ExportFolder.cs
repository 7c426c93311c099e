using NotebookCourse.Notebooks;

namespace NotebookCourse.Chapters.Tests.Jupyter;

/// <summary>A folder for exported notebooks that is gone when the test is over.</summary>
internal sealed class ExportFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("exports-").FullName;

    /// <summary>Exports chapters into a folder of their own.</summary>
    public IReadOnlyList<string> Write(string name, IReadOnlyList<BookChapter> chapters) => JupyterBook.Write(chapters, Path.Combine(_path, name));

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
