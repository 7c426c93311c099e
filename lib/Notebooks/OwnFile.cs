namespace NotebookCourse.Notebooks;

/// <summary>Tells the files of a folder from those that a path only leads to by way of it.</summary>
public static class OwnFile
{
    /// <summary>Whether a file lies in a folder or below it, in no hidden folder, and is reached without a link, which may lead anywhere.</summary>
    /// <param name="root">The full path of the folder.</param>
    /// <param name="file">The full path of a file; one that is not there lies nowhere.</param>
    public static bool IsIn(string root, string file)
    {
        var way = Path.GetRelativePath(root, file);
        if (Path.IsPathRooted(way)) return false;
        var place = root;
        foreach (var step in way.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar))
        {
            // What begins with a dot are the settings of programs, and the way up.
            if (step.StartsWith('.')) return false;
            place = Path.Combine(place, step);
            if (new FileInfo(place).Attributes.HasFlag(FileAttributes.ReparsePoint)) return false;
        }

        return true;
    }
}
