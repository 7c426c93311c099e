namespace NotebookCourse.Notebooks.Messages;

/// <summary>The MIME types of what a course tells its host, beside what there is to look at.</summary>
/// <remarks>
/// The content is JSON with a <c>version</c>, which counts up when a reader of the one before would misread it. A reader
/// takes no notice of a type, a version or a member that it does not know. Who is meant is named by ids, never by
/// a text in some language; texts are there to be shown.
/// </remarks>
public static class MessageTypes
{
    /// <summary>The exercises of a course: the file <c>lib/course.exercises.json</c>, an <see cref="ExerciseList"/>.</summary>
    public const string Exercises = Prefix + "exercises" + Suffix;

    /// <summary>What the check of an exercise found: a <see cref="CheckMessage"/>.</summary>
    public const string Check = Prefix + "check" + Suffix;

    /// <summary>A hint for an exercise: a <see cref="HintMessage"/>.</summary>
    public const string Hint = Prefix + "hint" + Suffix;

    /// <summary>A guess before a run: a <see cref="PredictionMessage"/>.</summary>
    public const string Prediction = Prefix + "prediction" + Suffix;

    /// <summary>What a run says of a guess: a <see cref="VerdictMessage"/>.</summary>
    public const string Verdict = Prefix + "verdict" + Suffix;

    /// <summary>How far a run has come: a <see cref="ProgressMessage"/>.</summary>
    public const string Progress = Prefix + "progress" + Suffix;

    /// <summary>A finished measurement, which the host may keep: a <see cref="RunMessage"/>. It comes alone, with nothing to look at.</summary>
    public const string Run = Prefix + "run" + Suffix;

    /// <summary>What a host asks the course: a <see cref="Question"/>.</summary>
    public const string Question = Prefix + "question" + Suffix;

    private const string Prefix = "application/vnd.notebookcourse.", Suffix = "+json";

    /// <summary>Whether content of the type is for the host, and not to look at.</summary>
    public static bool IsMessage(string mimeType) => mimeType.StartsWith(Prefix, StringComparison.Ordinal);
}
