namespace NotebookCourse.Notebooks;

/// <summary>Opens files that others have put there, of whatever kind they are.</summary>
internal static class OrdinaryFile
{
    /// <summary>Opens a file for reading, and refuses a pipe: whoever opens one to read waits until somebody opens it to write.</summary>
    /// <exception cref="IOException">It is a pipe, or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Stream OpenRead(string path)
    {
        const FileShare Shared = FileShare.ReadWrite | FileShare.Delete;
        // A pipe has no length. Opened to write as well, it does not wait; nothing is written.
        if (new FileInfo(path) is not { Exists: true, Length: 0 } empty) return new FileStream(path, FileMode.Open, FileAccess.Read, Shared);
        try
        {
            var file = new FileStream(empty.FullName, FileMode.Open, FileAccess.ReadWrite, Shared);
            if (file.CanSeek) return file;
            file.Dispose();
            throw new IOException("It is a pipe and no file.");
        }
        catch (UnauthorizedAccessException)
        {
            // Nobody may write to it, so there is no telling; as a file it is empty.
            return Stream.Null;
        }
    }
}
