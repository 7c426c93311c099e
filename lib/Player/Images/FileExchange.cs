namespace NotebookCourse.Player.Images;

/// <summary>Puts a finished file in the place of one that may be in use.</summary>
internal static class FileExchange
{
    private const string Unfinished = ".unfinished", Replaced = ".replaced";

    /// <summary>A name beside a file, for what will take its place.</summary>
    public static string Beside(string place) => $"{place}.{Guid.NewGuid():N}{Unfinished}";

    /// <summary>Moves a finished file into its place: whoever looks there finds the old one or the new one, each whole.</summary>
    /// <exception cref="IOException">The system refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder belongs to someone else.</exception>
    public static void Put(string finished, string place)
    {
        try
        {
            File.Move(finished, place, overwrite: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException && File.Exists(place))
        {
            // Windows lets nobody overwrite an assembly that a program has loaded, but lets it be renamed.
            PutAside(finished, place);
        }
    }

    /// <summary>Renames what is in the place, and moves the finished file there.</summary>
    internal static void PutAside(string finished, string place)
    {
        var aside = $"{place}.{Guid.NewGuid():N}{Replaced}";
        File.Move(place, aside);
        try
        {
            File.Move(finished, place);
        }
        catch
        {
            File.Move(aside, place);
            throw;
        }
    }

    /// <summary>Deletes what others left beside a file: one who was killed in the middle, one who replaced what was in use.</summary>
    public static void Sweep(string place)
    {
        if (Path.GetDirectoryName(place) is not { } folder || !Directory.Exists(folder)) return;
        foreach (var left in Directory.EnumerateFiles(folder, Path.GetFileName(place) + ".*").Where(IsLeft).ToList())
        {
            try
            {
                File.Delete(left);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Still in use; the next sweep takes it.
            }
        }
    }

    private static bool IsLeft(string file) => file.EndsWith(Unfinished, StringComparison.Ordinal) || file.EndsWith(Replaced, StringComparison.Ordinal);
}
