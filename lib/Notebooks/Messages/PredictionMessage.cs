namespace NotebookCourse.Notebooks.Messages;

/// <summary>A guess, noted before the run that it is about.</summary>
/// <param name="About">What it is about: <c>timesAsFast</c>, <c>seconds</c>, <c>share</c>, <c>number</c>, <c>fastest</c> or <c>outcomes</c>.</param>
/// <param name="Text">The guess in words.</param>
/// <param name="Value">The guess, where it is a number.</param>
/// <param name="Variant">The variant that is named, where it names one: its name or its id, as the learner wrote it.</param>
/// <param name="Outcomes">All values that are held possible, where it is about outcomes.</param>
public sealed record PredictionMessage(string About, string Text, double? Value = null, string? Variant = null, IReadOnlyList<int>? Outcomes = null)
{
    private const int Version = 1;

    /// <summary>The message that comes with an output; null if none does.</summary>
    public static PredictionMessage? Of(CellOutput output) =>
        MessageReader.Of(output, MessageTypes.Prediction, Version, MessageJson.Default.PredictionMessage);
}
