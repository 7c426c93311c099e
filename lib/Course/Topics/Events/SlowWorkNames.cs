namespace NotebookCourse.Topics.Events;

/// <summary>What the places for slow work are called.</summary>
internal static class SlowWorkNames
{
    /// <summary>The name of a place.</summary>
    public static string NameOf(SlowWork place) => place switch
    {
        SlowWork.OnTheLoop => Words.PlaceLoop,
        SlowWork.InAnAsyncHandler => Words.PlaceAsync,
        SlowWork.InSlices => Words.PlaceSlices,
        SlowWork.OnAnotherThread => Words.PlaceThread,
        _ => Words.PlaceServer,
    };

    /// <summary>The place of a name; the loop if there is none.</summary>
    /// <exception cref="ArgumentException">No place is called so.</exception>
    public static SlowWork Parse(string? name)
    {
        var all = Enum.GetValues<SlowWork>();
        var found = Array.FindIndex(all, place => NameOf(place) == (name ?? Words.PlaceLoop));
        return found >= 0 ? all[found] : throw new ArgumentException(Words.NoSuchPlace(name!, string.Join(", ", all.Select(NameOf))), nameof(name));
    }
}
