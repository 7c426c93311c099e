namespace NotebookCourse.Interleaving;

/// <summary>How a run of a program ends.</summary>
/// <remarks>Two ends are one way to end if their kinds and their values are equal; arrays and other collections are if their elements are.</remarks>
/// <param name="Kind">Well or badly.</param>
/// <param name="Value">Its result if it completed; the type of the exception if it failed.</param>
/// <param name="Text">The result, the error, or who waits for what.</param>
public sealed record Outcome(OutcomeKind Kind, object? Value, string Text)
{
    // What it held when it was made: nobody can change that.
    private readonly object? _content = Content.Of(Value);

    /// <summary>The end of a run with a result.</summary>
    internal static Outcome Of(object? result) => new(OutcomeKind.Completed, result, Content.Text(result));

    /// <summary>The end of a run in which a thread threw.</summary>
    internal static Outcome Of(Exception failure, int thread) =>
        new(OutcomeKind.Failed, failure.GetType(), InterleavingWords.ThreadFailed.With(Scenario.NameOf(thread), failure.GetType().Name, failure.Message));

    /// <summary>The end of a run in which everybody waits.</summary>
    internal static Outcome Of(IReadOnlyList<Wait> deadlock) => new(OutcomeKind.Deadlock, null, string.Join("; ", deadlock));

    /// <inheritdoc/>
    public bool Equals(Outcome? other) => other is not null && Kind == other.Kind && Text == other.Text && Equals(_content, other._content);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Text, _content);

    /// <summary>How it ended, in a few words.</summary>
    internal string Told => Kind != OutcomeKind.Completed ? InterleavingWords.ToldBadly.With(Text) : Text.Length > 0 ? InterleavingWords.ToldCompleted.With(Text) : InterleavingWords.ToldJustEnded;

    /// <summary>Whether it completed with the result.</summary>
    internal bool Gives(object? result) => Kind == OutcomeKind.Completed && Equals(_content, Content.Of(result));
}

/// <summary>The ways in which a run can end.</summary>
public enum OutcomeKind
{
    /// <summary>All threads came to their end.</summary>
    Completed,

    /// <summary>A thread threw an exception that nobody caught.</summary>
    Failed,

    /// <summary>Every thread that has not ended waits.</summary>
    Deadlock,

    /// <summary>It took more steps than it was allowed, or goes round for ever.</summary>
    Endless,
}
