namespace NotebookCourse.Topics.Railways;

/// <summary>Two trains at the same place of one track at the same time.</summary>
/// <param name="First">The one that was on the track first.</param>
/// <param name="Second">The other one.</param>
/// <param name="Time">When, in seconds after midnight.</param>
public sealed record Collision(Passage First, Passage Second, double Time)
{
    /// <summary>Whether they ran towards each other; otherwise one ran into the other from behind.</summary>
    public bool IsHeadOn => First.Forward != Second.Forward;

    /// <summary>Where, as a share of the track from the section's first station.</summary>
    public double Place => First.PlaceAt(Time);

    /// <summary>All collisions among what was recorded, in the order of their times.</summary>
    /// <remarks>
    /// Two that are on one track at the same time, one from each end, must meet. Two that follow each other meet if the
    /// second one leaves no later than the first, so that it has caught up by then, and if both enter at once. One that enters when the other one
    /// leaves does not meet it: that one is in the station, where there is room.
    /// </remarks>
    public static IReadOnlyList<Collision> Among(IEnumerable<Passage> passages)
    {
        var found = new List<Collision>();
        foreach (var track in passages.GroupBy(passage => passage.Track))
        {
            List<Passage> inOrder = [.. track.OrderBy(passage => passage.Enters)];
            for (var one = 0; one < inOrder.Count; one++)
            {
                // Who enters after this one has left, and all who enter later still, cannot meet it.
                for (var other = one + 1; other < inOrder.Count && inOrder[other].Enters < inOrder[one].Leaves; other++)
                {
                    if (Between(inOrder[one], inOrder[other]) is { } collision) found.Add(collision);
                }
            }
        }
        return [.. found.OrderBy(collision => collision.Time)];
    }

    // Both are on the track for a while, and the first one entered no later.
    private static Collision? Between(Passage first, Passage second)
    {
        if (first.Forward == second.Forward)
        {
            if (first.Enters == second.Enters) return new(first, second, second.Enters);
            if (second.Leaves > first.Leaves) return null;
        }
        // Both places are straight lines over time, and the lines cross after the second one has entered.
        var apart = first.PlaceAt(second.Enters) - second.PlaceAt(second.Enters);
        return new(first, second, second.Enters + (apart / (second.Speed - first.Speed)));
    }
}
