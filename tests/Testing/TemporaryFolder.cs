namespace NotebookCourse.Testing;

/// <summary>A folder that is gone when the test is over.</summary>
public class TemporaryFolder : IDisposable
{
    /// <summary>Makes an empty one.</summary>
    /// <param name="name">What its name begins with, for those who find it left over.</param>
    public TemporaryFolder(string name = "test") => Root = Directory.CreateTempSubdirectory($"nbc-{name}-").FullName;

    /// <summary>Its full path.</summary>
    public string Root { get; }

    /// <summary>The full path of a file in it.</summary>
    public string this[string name] => Path.Combine(Root, name);

    /// <summary>Writes a file, and the folder it is in.</summary>
    /// <returns>The file's full path.</returns>
    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Directory.Delete(Root, recursive: true);
        GC.SuppressFinalize(this);
    }
}
