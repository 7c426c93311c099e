using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Takes the place of accesses to fields of which each thread has its own (<see cref="ThreadStaticAttribute"/>).</summary>
/// <remarks>
/// The threads of the operating system serve one run after the other, so what they hold in such a field is of an earlier one.
/// Here each thread of a run begins with nothing, as a new one does. A task, and what follows an await, may find there what
/// another has left on the same thread of the pool, and nobody knows which.
/// </remarks>
internal static class FieldsOfThreads
{
    /// <summary>Reads one.</summary>
    public static T Load<T>(ref T place, int member) => OwnOf<T>(member) is { } own ? Memory.Load(own, ref own.Value!, member) : Memory.LoadStatic(ref place, member);

    /// <summary>Writes one.</summary>
    public static void Store<T>(ref T place, T value, int member)
    {
        if (OwnOf<T>(member) is { } own) Memory.Store(own, ref own.Value!, value, member);
        else Memory.StoreStatic(ref place, value, member);
    }

    /// <summary>Takes a reference to one.</summary>
    public static ref T Field<T>(ref T place, int member)
    {
        if (OwnOf<T>(member) is { } own) return ref Memory.Field(own, ref own.Value!, member);
        return ref Memory.StaticField(ref place, member);
    }

    // The calling thread's own; null where no program is explored, or a thread of the pool may have been used before.
    private static StrongBox<T>? OwnOf<T>(int member)
    {
        if (Sight.Current is not { } sight || SettingUp.IsOn || (sight.Scheduler.LooksFor ?? LogicalThread.Current) is not { } thread) return null;
        var field = Member.At(member);
        if (thread.IsOfThePool)
        {
            sight.NoteUnseen(InterleavingWords.FieldOfAThread.With(field.Name));
            return null;
        }
        if (thread.OwnFields.TryGetValue(field, out var known)) return (StrongBox<T>)known;
        var own = new StrongBox<T>();
        thread.OwnFields[field] = own;
        sight.NoteMade(own);
        return own;
    }
}
