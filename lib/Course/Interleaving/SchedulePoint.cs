using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving;

/// <summary>The places at which the explorer may let another thread go on. Outside an exploration they do nothing, at the price of reading one field.</summary>
public static class SchedulePoint
{
    // A plain field: the threads of an exploration are given their turn after it is set, which orders the two; every
    // other thread may see it late, and finds then that it belongs to no exploration.
    private static int _explorations;

    [ThreadStatic]
    private static Action? _interlude;

    /// <summary>Whether a program is being explored somewhere in this process.</summary>
    internal static bool IsOn
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _explorations != 0;
    }

    /// <summary>What happens at each step of the calling thread, where it belongs to no exploration; null for nothing.</summary>
    /// <remarks>It is asked for only while something <see cref="Begin">has begun</see>.</remarks>
    internal static Action? Interlude
    {
        get => _interlude;
        set => _interlude = value;
    }

    /// <summary>A step of its own. Put it where the program touches data that the explorer cannot see.</summary>
    /// <param name="name">What happens there.</param>
    public static void Here(string name = "a step")
    {
        // All of them share one thing, so that their order is explored.
        if (IsOn) Come(TransitionKind.Point, -1, name, null);
    }

    /// <summary>What a step on something that is made for threads to share says about the order of steps.</summary>
    /// <remarks>A <see cref="Shared{T}"/> is a plain variable to look at races with: reading and writing it orders nothing. Whether a try succeeds shows only afterwards.</remarks>
    internal static AccessOrder OrderOf(TransitionKind kind) => kind switch
    {
        TransitionKind.Enter => AccessOrder.Acquire,
        TransitionKind.Exit or TransitionKind.Sleep => AccessOrder.Release,
        TransitionKind.Update or TransitionKind.Wake => AccessOrder.Full,
        _ => AccessOrder.None,
    };

    /// <summary>The same of one on a place in memory that is not plain: of <see cref="Interlocked"/>, <see cref="Volatile"/> or <see cref="Atomic"/>, or to a volatile field.</summary>
    internal static AccessOrder OrderOfPlace(TransitionKind kind) => kind switch
    {
        TransitionKind.Read => AccessOrder.Acquire,
        TransitionKind.Write => AccessOrder.Release,
        _ => AccessOrder.Full,
    };

    internal static void Begin() => Interlocked.Increment(ref _explorations);

    internal static void End() => Interlocked.Decrement(ref _explorations);

    /// <summary>Comes to a step.</summary>
    /// <returns>Who takes it, to be told what it saw; null if nobody wants to know.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static LogicalThread? Come(TransitionKind kind, int thing, string name, Func<bool>? condition)
    {
        if (ControlledScheduler.Current is { } scheduler) return scheduler.Step(new Transition(kind, thing, name, OrderOf(kind)), condition);
        ActorFlow.Touch(name);
        _interlude?.Invoke();
        return null;
    }

    // Things that carry no number of their own are known by their name.
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static LogicalThread? Come(TransitionKind kind, string name)
    {
        if (ControlledScheduler.Current is { } scheduler) return scheduler.Step(new Transition(kind, scheduler.NumberOf(name), name, OrderOfPlace(kind)), null);
        ActorFlow.Touch(name);
        _interlude?.Invoke();
        return null;
    }
}
