namespace NotebookCourse.Player.Storage;

/// <summary>What the learner is told of a file that cannot be used.</summary>
/// <param name="Text">What was expected, what was found and what to do, in sentences.</param>
/// <param name="Detail">What the system or the reader of the file says of it, for whoever mends it; empty if nothing.</param>
public sealed record Trouble(string Text, string Detail = "")
{
    /// <summary>What is told of an error.</summary>
    /// <param name="file">The file that it is about.</param>
    /// <param name="error">The error.</param>
    public static Trouble Of(string file, Exception error) => error switch
    {
        // These are written to be read, and hold what they came from.
        InvalidDataException or NotSupportedException => new(error.Message, error.InnerException?.Message ?? ""),
        _ => new($"{file} cannot be read. Look whether it lies there, and whether you may read it.", error.Message),
    };

    /// <summary>The same, and what became of the file.</summary>
    public Trouble And(string sentence) => this with { Text = $"{Text} {sentence}" };
}
