using NotebookCourse.Player.Storage;

namespace NotebookCourse.Player.Tests.Storage;

/// <summary>A folder for a learner's things that is gone after the test.</summary>
internal sealed class TemporaryData : IDisposable
{
    private readonly TemporaryFolder _folder = new("data");

    /// <summary>The folder.</summary>
    public DataFolder Folder => new(_folder.Root);

    /// <summary>What its files do that cannot be understood.</summary>
    public BrokenFiles Broken { get; } = new(TimeProvider.System);

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
