using System.Text.Json.Nodes;

namespace NotebookCourse;

/// <summary>What a figure says to the host of the notebook, beside what there is to look at.</summary>
/// <remarks>
/// JSON with a version and without a text by which anything is known: a host reads ids, whatever the language. Hosts take
/// no notice of types that they do not know.
/// </remarks>
/// <param name="MimeType">What it is about.</param>
/// <param name="Content">The JSON.</param>
internal sealed record Message(string MimeType, string Content)
{
    /// <summary>The exercises of the course, in a file beside it.</summary>
    public const string Exercises = "application/vnd.notebookcourse.exercises+json";

    /// <summary>What the check of an exercise found.</summary>
    public const string Check = "application/vnd.notebookcourse.check+json";

    /// <summary>A hint for an exercise.</summary>
    public const string Hint = "application/vnd.notebookcourse.hint+json";

    /// <summary>A guess before a run.</summary>
    public const string Prediction = "application/vnd.notebookcourse.prediction+json";

    /// <summary>What a run says of a guess.</summary>
    public const string Verdict = "application/vnd.notebookcourse.verdict+json";

    /// <summary>How far a run has come.</summary>
    public const string Progress = "application/vnd.notebookcourse.progress+json";

    /// <summary>All that was measured in a run that has ended.</summary>
    public const string Run = "application/vnd.notebookcourse.run+json";

    /// <summary>What comes along with a figure, be it one or the other.</summary>
    public static IReadOnlyList<string> OfFigures { get; } = [Check, Hint, Prediction, Verdict, Progress];

    /// <summary>A message of version 1.</summary>
    public static Message Of(string mimeType, JsonObject members) => new(mimeType, Versioned(members).ToJsonString());

    /// <summary>The members behind the version.</summary>
    public static JsonObject Versioned(JsonObject members)
    {
        members.Insert(0, "version", 1);
        return members;
    }
}
