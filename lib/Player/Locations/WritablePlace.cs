namespace NotebookCourse.Player.Locations;

/// <summary>Finds out before a long play, not after it, whether its results can be written.</summary>
internal static class WritablePlace
{
    /// <summary>Makes sure that the folder is there and takes files.</summary>
    /// <exception cref="PlayerException">It cannot be made or takes none.</exception>
    public static void CheckFolder(string option, string folder)
    {
        if (File.Exists(folder))
            throw Bad(option, $"expected a folder, but {ShownPath.Of(folder)} is a file. Name another folder.");

        Try(option, folder, () =>
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".{Guid.NewGuid():N}");
            File.Create(probe, bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
        });
    }

    /// <summary>Makes sure that the file can be written; one that is there already keeps its content.</summary>
    /// <exception cref="PlayerException">It cannot.</exception>
    public static void CheckFile(string option, string file)
    {
        if (Directory.Exists(file))
            throw Bad(option, $"expected a file to write, but {ShownPath.Of(file)} is a folder. Name a file in it.");

        if (File.Exists(file))
            Try(option, file, () => File.Open(file, FileMode.Open, FileAccess.Write).Dispose());
        else
            CheckFolder(option, Path.GetDirectoryName(Path.GetFullPath(file))!);
    }

    /// <summary>Writes, and puts a refusal of the system into words.</summary>
    /// <exception cref="PlayerException">The system refuses.</exception>
    public static void Try(string option, string place, Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PlayerException(
                ExitCode.BadParameter,
                $"{option}: {ShownPath.Of(place)} cannot be written ({error.Message}). Name another place, or change its permissions.",
                error);
        }
    }

    private static PlayerException Bad(string option, string message) =>
        new(ExitCode.BadParameter, $"{option}: {message}");
}
