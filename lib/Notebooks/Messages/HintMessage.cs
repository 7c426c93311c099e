namespace NotebookCourse.Notebooks.Messages;

/// <summary>A hint for an exercise.</summary>
/// <param name="Exercise">The exercise's id.</param>
/// <param name="Number">Which hint, counted from 1; one more than there are where it says that there are no more.</param>
/// <param name="Of">How many there are.</param>
/// <param name="Text">The hint itself.</param>
public sealed record HintMessage(string Exercise, int Number, int Of, string Text)
{
    private const int Version = 1;

    /// <summary>The message that comes with an output; null if none does.</summary>
    public static HintMessage? In(CellOutput output) =>
        MessageReader.Of(output, MessageTypes.Hint, Version, MessageJson.Default.HintMessage);
}
