namespace NotebookCourse.Player.Platforms;

/// <summary>Folders and files that nobody but their owner can read. On Windows the user's own folder is that already.</summary>
internal static class PrivatePlace
{
    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode FolderMode = FileMode | UnixFileMode.UserExecute;

    /// <summary>All that lies in a folder, and in those that it holds. A link leads to what is somebody else's, or ours under another name.</summary>
    public static EnumerationOptions All { get; } = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    /// <summary>Makes a folder, and those that it lies in; one that is there stays as it is.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        // The mode would be the last folder's alone, and those above it anybody's.
        if (Path.GetDirectoryName(path) is { Length: > 0 } above && !Directory.Exists(above)) MakeFolder(above);
        Directory.CreateDirectory(path, FolderMode);
    }

    /// <summary>Makes a file to write to; what it held is gone.</summary>
    public static FileStream CreateFile(string path, FileShare share = FileShare.None)
    {
        var options = new FileStreamOptions { Mode = System.IO.FileMode.Create, Access = FileAccess.Write, Share = share };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = FileMode;
        return new FileStream(path, options);
    }

    /// <summary>Takes from all others what rights they have in a folder, and in all that it holds.</summary>
    public static void Tighten(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (var place in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", All).Prepend(new DirectoryInfo(folder)))
        {
            var mode = place is DirectoryInfo ? FolderMode : FileMode;
            if ((place.UnixFileMode & ~mode) != 0) place.UnixFileMode &= mode;
        }
    }
}
