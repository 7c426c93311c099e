using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Takes the place of <see cref="SpinLock"/> in twins: each try is a step on the place in which it lies, and no thread spins.</summary>
/// <remarks>Who is inside stands in the lock itself. It counts by the thread's number, and a thread of an exploration is the same one for a whole run.</remarks>
internal static class SpinLockCalls
{
    /// <summary>As <see cref="SpinLock.Enter"/>.</summary>
    public static void Enter(ref SpinLock gate, ref bool lockTaken)
    {
        ThrowIfTaken(ref lockTaken);
        // Whoever is inside is told so at once, unless the lock does not know its threads.
        Come(ref gate, TransitionKind.Enter, !gate.IsThreadOwnerTrackingEnabled || !gate.IsHeldByCurrentThread);
        var taken = false;
        try
        {
            gate.Enter(ref taken);
            Hold(1);
        }
        finally
        {
            Memory.StoreAt(ref lockTaken, taken);
        }
    }

    /// <summary>As <see cref="SpinLock.TryEnter(ref bool)"/>.</summary>
    public static void TryEnter(ref SpinLock gate, ref bool lockTaken)
    {
        ThrowIfTaken(ref lockTaken);
        var thread = Come(ref gate, TransitionKind.TryEnter, false);
        var taken = false;
        gate.TryEnter(ref taken);
        if (taken)
        {
            Hold(1);
            thread?.Scheduler.Races.Acquire(thread, thread.Next.Thing);
        }
        else thread?.NoteNoFence();
        Memory.StoreAt(ref lockTaken, taken);
    }

    /// <summary>As <see cref="SpinLock.TryEnter(int, ref bool)"/>.</summary>
    public static void TryEnter(ref SpinLock gate, int millisecondsTimeout, ref bool lockTaken)
    {
        if (TimeLimit.IsForEver(millisecondsTimeout)) Enter(ref gate, ref lockTaken);
        else TryEnter(ref gate, ref lockTaken);
    }

    /// <summary>As <see cref="SpinLock.TryEnter(TimeSpan, ref bool)"/>.</summary>
    public static void TryEnter(ref SpinLock gate, TimeSpan timeout, ref bool lockTaken) => TryEnter(ref gate, TimeLimit.Of(timeout), ref lockTaken);

    /// <summary>As <see cref="SpinLock.Exit()"/>.</summary>
    public static void Exit(ref SpinLock gate)
    {
        Come(ref gate, TransitionKind.Exit, false);
        gate.Exit();
        Hold(-1);
    }

    /// <summary>As <see cref="SpinLock.Exit(bool)"/>.</summary>
    public static void Exit(ref SpinLock gate, bool useMemoryBarrier)
    {
        if (!useMemoryBarrier) Sight.Exploring?.Running!.NoteNoFence();
        Exit(ref gate);
    }

    /// <summary>As <see cref="SpinLock.IsHeld"/>.</summary>
    public static bool IsHeld(ref SpinLock gate)
    {
        Come(ref gate, TransitionKind.Read, false);
        return gate.IsHeld;
    }

    /// <summary>As <see cref="SpinLock.IsHeldByCurrentThread"/>.</summary>
    public static bool IsHeldByCurrentThread(ref SpinLock gate) => gate.IsHeldByCurrentThread;

    private static void Hold(int more)
    {
        if (Sight.Exploring is { Running: { } thread }) thread.SpinLocks += more;
    }

    // .NET itself says what is wrong with one that is true, and sets it to false.
    private static void ThrowIfTaken(ref bool lockTaken)
    {
        var isTaken = Memory.LoadVariable(ref lockTaken);
        if (!isTaken) return;
        try
        {
            default(SpinLock).Enter(ref isTaken);
        }
        finally
        {
            Memory.StoreVariable(ref lockTaken, isTaken);
        }
    }

    private static LogicalThread? Come(ref SpinLock gate, TransitionKind kind, bool waits)
    {
        if (Memory.IsNobodyElses(ref gate) || Sight.Current is not { } sight) return null;
        if (!sight.Find(ref gate, out var noted))
        {
            sight.NoteUnseen(InterleavingWords.UnknownReference);
            return null;
        }
        var reach = noted.WayTo(ref Unsafe.As<SpinLock, byte>(ref gate));
        if (kind != TransitionKind.Read) sight.Keep(noted.Owner, ref gate, noted.Member);
        return SettingUp.IsOn ? null : sight.ComeTo(noted.Owner, noted.At, noted.Member, kind, waits ? () => !Unsafe.As<byte, SpinLock>(ref reach()).IsHeld : null);
    }
}
