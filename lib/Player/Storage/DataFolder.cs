using NotebookCourse.Player.Locations;
using NotebookCourse.Player.Platforms;

namespace NotebookCourse.Player.Storage;

/// <summary>Where the player keeps what is the learner's own: edits, progress, measurements. Never in the course's files.</summary>
public sealed record DataFolder(string Root)
{
    /// <summary>The environment variable that names another folder.</summary>
    public const string Variable = "NOTEBOOKCOURSE_DATA";

    private static readonly string[] Kinds = ["edits", "progress", "runs", "spool"];

    /// <summary>The folder of this user.</summary>
    /// <exception cref="PlayerException">The folder cannot be made or written.</exception>
    public static DataFolder OfUser()
    {
        var named = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } value ? Path.GetFullPath(value) : null;
        var root = named ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "NotebookCourse");
        var purpose = $"the folder for edits and runs (another can be named by {Variable})";
        // Made here, so that it is nobody else's.
        if (!File.Exists(root)) WritablePlace.Try(purpose, root, () => PrivatePlace.MakeFolder(root));
        WritablePlace.CheckFolder(purpose, root);
        // One that is named may hold other things, which are not ours to close.
        if (named is null) WritablePlace.Try(purpose, root, () => PrivatePlace.Tighten(root));
        return new DataFolder(root);
    }

    /// <summary>Takes away what others may read and what killed writes have left. Files of a player that still runs stay.</summary>
    public void TidyUp(DateTimeOffset now)
    {
        foreach (var folder in Kinds.Select(For).Where(Directory.Exists))
        {
            try
            {
                PrivatePlace.Tighten(folder);
                UnfinishedFiles.Sweep(folder, now);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // What belongs to someone else stays as it is; whoever wants to read or write it is told.
            }
        }
    }

    /// <summary>The folder in it that holds one kind of thing.</summary>
    public string For(string kind) => Path.Combine(Root, kind);
}
