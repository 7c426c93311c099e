namespace NotebookCourse.Interleaving.Seeing;

/// <summary>A method of .NET that is one step on its object.</summary>
/// <param name="Number">What stands for it in the code of a twin.</param>
/// <param name="Kind">What it does to the object.</param>
/// <param name="Ready">When it does not block; null if it never does.</param>
/// <param name="State">What stands for the object's state; null if that cannot be seen.</param>
internal sealed record SeenCall(int Number, TransitionKind Kind, Func<object, bool>? Ready, Func<object, ulong>? State)
{
    /// <summary>Whether its object is made for one thread at a time.</summary>
    public bool IsForOne { get; init; }

    /// <summary>Whether the object's state can be seen.</summary>
    public bool IsKnown => State is not null;

    /// <summary>What stands for an object's state.</summary>
    public ulong StateOf(object receiver) => State?.Invoke(receiver) ?? 0;

    /// <summary>Comes to the step.</summary>
    public LogicalThread? Come(Sight sight, object receiver)
    {
        if (SettingUp.IsOn) return null;
        if (IsForOne) receiver = PlainCollections.OwnerOf(receiver);
        if ((!IsForOne || Kind != TransitionKind.Read) && !sight.IsOfThisRun(receiver)) sight.NoteUnseen(InterleavingWords.OfAnotherRun.With(receiver.GetType().Name.Split('`')[0]));
        var member = Member.OfContent(receiver.GetType());
        if (!IsForOne) return sight.ComeTo(receiver, member, Kind, Ready is null ? null : () => Ready(receiver));
        var thread = sight.Come(receiver, 0, member, Kind);
        if (thread is not null) PlainCollections.ThrowIfAnotherIsInside(thread);
        return thread;
    }

    /// <summary>Ends the step.</summary>
    /// <param name="thread">Who took it.</param>
    /// <param name="receiver">On which object.</param>
    /// <param name="before">What stood for its state before.</param>
    /// <param name="seen">What the call gave.</param>
    public void End<T>(LogicalThread thread, object receiver, ulong before, T seen)
    {
        if (IsKnown) thread.Note(seen, before, StateOf(receiver));
        if (!IsForOne || Kind == TransitionKind.Read) return;
        thread.Scheduler.Sight.Come(receiver, 0, Member.OfContent(receiver.GetType()), TransitionKind.Write)?.Note(0, 0, 0);
    }
}
