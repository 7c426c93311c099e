namespace NotebookCourse.Player.Platforms;

/// <summary>A file that nobody but this user can read.</summary>
internal static class PrivateFile
{
    /// <summary>Writes it, in a folder that nobody else can look into.</summary>
    // On Windows, what lies in the user's own folder is the user's alone already.
    public static void Write(string path, string text)
    {
        var folder = Path.GetDirectoryName(path)!;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        // Rights are given to a file when it is made, so one that is there already must go.
        File.Delete(path);
        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }
}
