namespace NotebookCourse.Notebooks.Messages;

/// <summary>What the check of an exercise found.</summary>
/// <param name="Exercise">The exercise's id.</param>
/// <param name="Number">The chapter and its place there.</param>
/// <param name="Title">What the exercise is called.</param>
/// <param name="Passed">Whether the solution does what the exercise asks for.</param>
/// <param name="Case">A case in which it does not; null if it passed.</param>
public sealed record CheckMessage(string Exercise, string Number, string Title, bool Passed, FailedCase? Case = null)
{
    private const int Version = 1;

    /// <summary>The message that comes with an output; null if none does.</summary>
    public static CheckMessage? Of(CellOutput output) =>
        MessageReader.Of(output, MessageTypes.Check, Version, MessageJson.Default.CheckMessage);
}

/// <summary>A case in which a solution is wrong, in words.</summary>
/// <param name="Input">What it was given.</param>
/// <param name="Expected">What it should have given.</param>
/// <param name="Found">What it gave.</param>
public sealed record FailedCase(string Input, string Expected, string Found);
