namespace NotebookCourse.Interleaving.Seeing;

/// <summary>A method of .NET that is one step on its object.</summary>
/// <param name="Number">What stands for it in the code of a twin.</param>
/// <param name="Kind">What it does to the object.</param>
/// <param name="Ready">When it does not block; null if it never does.</param>
/// <param name="State">What stands for the object's state; null if that cannot be seen.</param>
internal sealed record SeenCall(int Number, TransitionKind Kind, Func<object, bool>? Ready, Func<object, ulong>? State)
{
    /// <summary>Whether the object's state can be seen.</summary>
    public bool IsKnown => State is not null;

    /// <summary>What stands for an object's state.</summary>
    public ulong StateOf(object receiver) => State?.Invoke(receiver) ?? 0;

    /// <summary>Comes to the step.</summary>
    public LogicalThread? Come(Sight sight, object receiver)
    {
        if (SettingUp.IsOn) return null;
        if (!sight.IsOfThisRun(receiver)) sight.NoteUnseen(InterleavingWords.OfAnotherRun.With(receiver.GetType().Name.Split('`')[0]));
        if (sight.Scheduler.ShowsPlaces) sight.Show(receiver, 0, Member.OfContent(receiver.GetType()));
        return sight.ComeTo(receiver, Member.OfContent(receiver.GetType()), Kind, Ready is null ? null : () => Ready(receiver));
    }
}
