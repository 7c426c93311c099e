namespace NotebookCourse.Player.Storage;

/// <summary>Where the player keeps what is the learner's own: edits, progress, measurements. Never in the course's files.</summary>
public sealed record DataFolder(string Root)
{
    /// <summary>The environment variable that names another folder.</summary>
    public const string Variable = "NOTEBOOKCOURSE_DATA";

    /// <summary>The folder of this user.</summary>
    /// <exception cref="PlayerException">The folder cannot be made or written.</exception>
    public static DataFolder OfUser()
    {
        var root = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
            ? Path.GetFullPath(named)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "NotebookCourse");
        Locations.WritablePlace.CheckFolder($"the folder for edits and runs (another can be named by {Variable})", root);
        return new DataFolder(root);
    }

    /// <summary>The folder in it that holds one kind of thing.</summary>
    public string For(string kind) => Path.Combine(Root, kind);
}
