using System.Text.Json;

namespace NotebookCourse.Notebooks.Messages;

/// <summary>Something that a host asks the course; the answer is a value to show.</summary>
/// <param name="Version">The version of the message.</param>
/// <param name="Ask">What it asks for.</param>
/// <param name="Exercise">The id of the exercise that is meant.</param>
/// <param name="Files">The files of the kept runs that are meant.</param>
public sealed record Question(int Version, string Ask, string? Exercise = null, IReadOnlyList<string>? Files = null)
{
    /// <summary>Asks for one more hint.</summary>
    public static Question Hint(string exercise) => new(1, "hint", Exercise: exercise);

    /// <summary>Asks for a kept run as a figure; of two, for one that compares them.</summary>
    public static Question Runs(params IReadOnlyList<string> files) => new(1, "runs", Files: files);

    /// <summary>Asks for the card of this machine.</summary>
    public static Question Machine { get; } = new(1, "machine");

    /// <summary>The message.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, MessageJson.Default.Question);
}
