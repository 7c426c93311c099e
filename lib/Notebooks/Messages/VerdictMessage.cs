namespace NotebookCourse.Notebooks.Messages;

/// <summary>What a run says of a guess.</summary>
/// <param name="Kind"><c>asPredicted</c>, <c>notAsPredicted</c> or <c>cannotTell</c>.</param>
/// <param name="Text">The guess and what the run showed, in words.</param>
public sealed record VerdictMessage(string Kind, string Text)
{
    private const int Version = 1;

    /// <summary>The message that comes with an output; null if none does.</summary>
    public static VerdictMessage? Of(CellOutput output) =>
        MessageReader.Of(output, MessageTypes.Verdict, Version, MessageJson.Default.VerdictMessage);
}
