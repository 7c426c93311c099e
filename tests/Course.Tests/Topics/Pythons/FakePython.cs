namespace NotebookCourse.Tests.Topics.Pythons;

/// <summary>Programs that pretend to be a Python: small shell scripts in a folder of their own.</summary>
internal sealed class FakePython : IDisposable
{
    public FakePython()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The pretended Pythons are shell scripts.");
        Folder = Directory.CreateTempSubdirectory("pythons-").FullName;
    }

    public string Folder { get; }

    /// <summary>Writes one that does this when it is started.</summary>
    public string Write(string script, string name = "python")
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
