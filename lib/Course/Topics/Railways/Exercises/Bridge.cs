namespace NotebookCourse.Topics.Railways.Exercises;

/// <summary>A line between two stations, over a bridge. It can be used both ways.</summary>
/// <param name="From">The station at one end.</param>
/// <param name="To">The station at the other end.</param>
/// <param name="Tonnes">The heaviest train that the bridge carries.</param>
public sealed record Bridge(string From, string To, int Tonnes)
{
    /// <summary>The station at the end that is not this one.</summary>
    public string OtherEnd(string station) => station == From ? To : From;
}
