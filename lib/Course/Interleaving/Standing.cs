namespace NotebookCourse.Interleaving;

/// <summary>Where a thread stands between two steps of a run.</summary>
/// <param name="Thread">The name of the thread.</param>
/// <param name="Line">The line of the learner's code that it is about to run, or in the midst of; null if that is not known.</param>
/// <param name="Next">What it will do next, or that it has ended.</param>
/// <param name="Locals">What the locals of the method hold in which it stands, as far as they are known by name.</param>
public sealed record Standing(string Thread, CodeLine? Line, string Next, IReadOnlyList<SharedValue> Locals)
{
    /// <summary>Whether it has come to its end.</summary>
    public bool HasEnded { get; init; }

    /// <summary>Whether it cannot go on before another does something.</summary>
    public bool Waits { get; init; }

    /// <summary>Whether a thread stands at the same part of the same line with the same locals, whatever it will do there.</summary>
    internal bool IsWhere(Standing other) => Line == other.Line && Equals(Line?.Part, other.Line?.Part) && Locals.SequenceEqual(other.Locals);
}
