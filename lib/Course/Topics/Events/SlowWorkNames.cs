namespace NotebookCourse.Topics.Events;

/// <summary>What the places for slow work are called.</summary>
internal static class SlowWorkNames
{
    /// <summary>What charts and captions call a place for slow work.</summary>
    public static string NameOf(SlowWork place) => place switch
    {
        SlowWork.OnTheLoop => EventsWords.PlaceLoop,
        SlowWork.InAnAsyncHandler => EventsWords.PlaceAsync,
        SlowWork.InSlices => EventsWords.PlaceSlices,
        SlowWork.OnAnotherThread => EventsWords.PlaceThread,
        _ => EventsWords.PlaceServer,
    };

    /// <summary>What charts and captions call the place of a plan's slow work.</summary>
    public static string NameOf(LoopPlan plan) => plan.IsOwn ? EventsWords.PlaceOwn : NameOf(plan.Place);

    /// <summary>The place of a name; the loop if there is none.</summary>
    /// <exception cref="ArgumentException">No place is called so.</exception>
    public static SlowWork Parse(string? name)
    {
        var all = Enum.GetValues<SlowWork>();
        var found = Array.FindIndex(all, place => NameOf(place) == (name ?? EventsWords.PlaceLoop));
        return found >= 0 ? all[found] : throw new ArgumentException(EventsWords.NoSuchPlace.With(name!, string.Join(", ", all.Select(NameOf))), nameof(name));
    }
}
