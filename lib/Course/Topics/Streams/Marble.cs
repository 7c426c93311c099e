namespace NotebookCourse.Topics.Streams;

/// <summary>Something that a stream said.</summary>
/// <param name="Second">When, in seconds.</param>
/// <param name="Kind">What kind of thing it was.</param>
/// <param name="Text">The value as text; of an error its name; nothing for an end.</param>
public sealed record Marble(double Second, MarbleKind Kind, string Text = "");

/// <summary>The three things that a stream can say.</summary>
public enum MarbleKind
{
    /// <summary>OnNext: here is a value.</summary>
    Value,

    /// <summary>OnCompleted: that was all.</summary>
    Completed,

    /// <summary>OnError: something failed, and nothing more will come.</summary>
    Error,
}

/// <summary>What one stream said.</summary>
/// <param name="Label">Its name: of what came out of operators, their code.</param>
/// <param name="Marbles">In the order of time.</param>
public sealed record MarbleLane(string Label, IReadOnlyList<Marble> Marbles);
