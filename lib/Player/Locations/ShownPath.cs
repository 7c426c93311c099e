namespace NotebookCourse.Player.Locations;

/// <summary>Paths as a reader wants them: short when near, complete when far.</summary>
internal static class ShownPath
{
    /// <summary>The path relative to the working directory if it lies in it, otherwise in full; with forward slashes.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), full);
        var outside = relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative);
        return (outside ? full : relative).Replace('\\', '/');
    }
}
