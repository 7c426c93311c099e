using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Takes the place of <see cref="SpinWait"/> in twins: it counts, and lets no time pass.</summary>
internal static class SpinWaitCalls
{
    // From here on it counts in rounds: it has been long enough that only yielding helps.
    private const int Yielding = 10;

    /// <summary>As <see cref="SpinWait.SpinOnce()"/>.</summary>
    public static void SpinOnce(ref SpinWait spinner)
    {
        if (Sight.Current is null)
        {
            spinner.SpinOnce();
            return;
        }
        Memory.ComeToValue(ref spinner)?.NoteNoFence();
        ref var count = ref Counter(ref spinner);
        count = count == int.MaxValue ? Yielding : count + 1;
    }

    /// <summary>As <see cref="SpinWait.SpinOnce(int)"/>.</summary>
    public static void SpinOnce(ref SpinWait spinner, int sleep1Threshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sleep1Threshold, -1);
        SpinOnce(ref spinner);
    }

    /// <summary>As <see cref="SpinWait.Reset"/>.</summary>
    public static void Reset(ref SpinWait spinner)
    {
        Memory.ComeTo(ref spinner, TransitionKind.Write);
        spinner.Reset();
    }

    /// <summary>As <see cref="SpinWait.Count"/>.</summary>
    public static int Count(ref SpinWait spinner)
    {
        Memory.ComeTo(ref spinner, TransitionKind.Read);
        return spinner.Count;
    }

    /// <summary>As <see cref="SpinWait.NextSpinWillYield"/>.</summary>
    public static bool NextSpinWillYield(ref SpinWait spinner)
    {
        Memory.ComeTo(ref spinner, TransitionKind.Read);
        return spinner.NextSpinWillYield;
    }

    /// <summary>As <see cref="SpinWait.SpinUntil(Func{bool})"/>.</summary>
    public static void SpinUntil(Func<bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        Atomic.SpinUntil((Func<bool>)CallWrappers.OrNull(condition)!, InterleavingWords.ACondition);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_count")]
    private static extern ref int Counter(ref SpinWait spinner);
}
