namespace NotebookCourse.Topics.Railways;

/// <summary>A train runs along a track from end to end, at one speed: what the recorder writes down.</summary>
/// <param name="Train">The train that passed.</param>
/// <param name="Track">The track that it used.</param>
/// <param name="Forward">Whether it runs from the section's first station to its second one.</param>
/// <param name="Enters">When it is at the beginning of the track, in seconds after midnight.</param>
/// <param name="Leaves">When it is at its end; after <paramref name="Enters"/>.</param>
public sealed record Passage(string Train, Track Track, bool Forward, long Enters, long Leaves)
{
    /// <summary>Its speed towards the section's second station, as the share of the track that it covers in a second.</summary>
    internal double Speed => (Forward ? 1.0 : -1.0) / (Leaves - Enters);

    /// <summary>Where it is at a time, as a share of the track from the section's first station.</summary>
    internal double PlaceAt(double time)
    {
        var run = (time - Enters) / (Leaves - Enters);
        return Forward ? run : 1 - run;
    }
}
