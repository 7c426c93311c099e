namespace NotebookCourse.Topics.Railways;

/// <summary>The line between two neighbouring stations, which railways call a block.</summary>
/// <param name="Number">From 1; no two sections have the same.</param>
/// <param name="From">The station at one end.</param>
/// <param name="To">The station at the other end.</param>
/// <param name="Metres">How long it is, in metres.</param>
/// <param name="Tracks">1, for trains of both directions; or 2, one for each direction.</param>
public sealed record Section(int Number, string From, string To, int Metres, int Tracks)
{
    /// <summary>The station at the end that is not this one.</summary>
    public string OtherEnd(string station) => station == From ? To : From;

    /// <summary>The track of trains that leave a station into this section.</summary>
    internal Track TrackFrom(string station) => new(Number, Tracks == 2 && station != From);
}
