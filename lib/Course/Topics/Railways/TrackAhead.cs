namespace NotebookCourse.Topics.Railways;

/// <summary>A section on the way of a train.</summary>
public sealed class TrackAhead
{
    internal TrackAhead(Section section, Track track, bool isForward, Signal signal) => (Section, Track, IsForward, Signal) = (section, track, isForward, signal);

    /// <summary>The number of the section; no two sections have the same.</summary>
    public int Number => Section.Number;

    /// <summary>The signal before it.</summary>
    public Signal Signal { get; }

    /// <summary>The section itself.</summary>
    internal Section Section { get; }

    /// <summary>Which of its tracks the train uses.</summary>
    internal Track Track { get; }

    /// <summary>Whether the train runs from the section's first station to its second one.</summary>
    internal bool IsForward { get; }
}
