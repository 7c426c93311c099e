namespace NotebookCourse.Interleaving;

/// <summary>Knows the threads and tasks that the actors of an exploration start: nobody gives those their turn.</summary>
internal static class ActorFlow
{
    private static readonly AsyncLocal<ControlledScheduler?> Flow = new(OnChanged);

    /// <summary>From here on what the calling thread starts is known to come from an exploration.</summary>
    public static void Enter(ControlledScheduler? scheduler) => Flow.Value = scheduler;

    /// <summary>Refuses the exploration from which the calling thread comes, if it comes from one: it touches something shared at a time that nobody chose.</summary>
    public static void Touch(string thing) => Flow.Value?.Refuse(InterleavingWords.TouchedByAnother.With(thing));

    private static void OnChanged(AsyncLocalValueChangedArgs<ControlledScheduler?> change)
    {
        if (change.ThreadContextChanged && ControlledScheduler.Current is null) change.CurrentValue?.NoteAnother();
    }
}
