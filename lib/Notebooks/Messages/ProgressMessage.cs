namespace NotebookCourse.Notebooks.Messages;

/// <summary>How far a run has come.</summary>
/// <param name="Question">What the run asks.</param>
/// <param name="Share">How much of its time is over: 0 to 1.</param>
/// <param name="Rounds">How many rounds that count are through.</param>
/// <param name="SecondsLeft">How much longer it will take at most, in seconds.</param>
public sealed record ProgressMessage(string Question, double Share, int Rounds, double SecondsLeft)
{
    private const int Version = 1;

    /// <summary>The message that comes with an output; null if none does.</summary>
    public static ProgressMessage? Of(CellOutput output) =>
        MessageReader.Of(output, MessageTypes.Progress, Version, MessageJson.Default.ProgressMessage);
}
