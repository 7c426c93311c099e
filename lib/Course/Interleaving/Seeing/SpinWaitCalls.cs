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
        Memory.ComeTo(ref spinner, TransitionKind.Update);
        ref var count = ref Count(ref spinner);
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

#pragma warning disable IDE1006, CA1707 // The names by which code calls the properties.
    /// <summary>As <see cref="SpinWait.Count"/>.</summary>
    public static int get_Count(ref SpinWait spinner)
    {
        Memory.ComeTo(ref spinner, TransitionKind.Read);
        return spinner.Count;
    }

    /// <summary>As <see cref="SpinWait.NextSpinWillYield"/>.</summary>
    public static bool get_NextSpinWillYield(ref SpinWait spinner)
    {
        Memory.ComeTo(ref spinner, TransitionKind.Read);
        return spinner.NextSpinWillYield;
    }
#pragma warning restore IDE1006, CA1707

    /// <summary>As <see cref="SpinWait.SpinUntil(Func{bool})"/>.</summary>
    public static void SpinUntil(Func<bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        Atomic.SpinUntil((Func<bool>)CallWrappers.OrNull(condition)!, InterleavingWords.ACondition);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_count")]
    private static extern ref int Count(ref SpinWait spinner);
}
