using NotebookCourse.Player.Storage;

namespace NotebookCourse.Player.Tests.Storage;

/// <summary>A folder for a learner's things that is gone after the test.</summary>
internal sealed class TemporaryData : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nbc-data-");

    /// <summary>The folder.</summary>
    public DataFolder Folder => new(_folder.FullName);

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
