namespace NotebookCourse.Topics.Railways;

/// <summary>A way through the network.</summary>
/// <param name="Stations">Where it leads, from its start to its end: one more than there are sections.</param>
/// <param name="Sections">The sections between them.</param>
public sealed record Route(IReadOnlyList<string> Stations, IReadOnlyList<Section> Sections)
{
    /// <summary>How long the way is, in metres.</summary>
    public int Metres => Sections.Sum(section => section.Metres);
}
