using System.Runtime.CompilerServices;
using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Interleaving;

/// <summary>Indivisible accesses to memory that threads share; the explorer sees each as one step.</summary>
/// <remarks>
/// A read has acquire semantics, a write release semantics, all others are full fences: as
/// <see cref="Volatile"/> and <see cref="Interlocked"/>. The explorer orders steps as if memory were sequentially
/// consistent: what a processor may reorder it does not show.
/// It knows a place by the last name of the expression that is passed: <c>ref node.Next</c> and <c>ref _tail.Next</c>
/// count as one place, and two places of one name as well; so do not pass one place under two names.
/// </remarks>
// All are inlined: left to itself the compiler called some of them, which cost a queue a third of its speed.
public static class Atomic
{
    /// <summary>Reads a value in one step; sees what was written before the write whose value it returns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(ref readonly int place, [CallerArgumentExpression(nameof(place))] string name = "")
    {
        var thread = SchedulePoint.IsOn ? SchedulePoint.Come(TransitionKind.Read, PlaceName.Of(name)) : null;
        var value = Volatile.Read(in place);
        thread?.Note(value, value, value);
        return value;
    }

    /// <inheritdoc cref="Read(ref readonly int, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Read(ref readonly long place, [CallerArgumentExpression(nameof(place))] string name = "")
    {
        var thread = SchedulePoint.IsOn ? SchedulePoint.Come(TransitionKind.Read, PlaceName.Of(name)) : null;
        var value = Volatile.Read(in place);
        thread?.Note(value, value, value);
        return value;
    }

    /// <inheritdoc cref="Read(ref readonly int, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Read(ref readonly bool place, [CallerArgumentExpression(nameof(place))] string name = "")
    {
        var thread = SchedulePoint.IsOn ? SchedulePoint.Come(TransitionKind.Read, PlaceName.Of(name)) : null;
        var value = Volatile.Read(in place);
        thread?.Note(value, value, value);
        return value;
    }

    /// <inheritdoc cref="Read(ref readonly int, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Read<T>(ref readonly T place, [CallerArgumentExpression(nameof(place))] string name = "")
        where T : class?
    {
        var thread = SchedulePoint.IsOn ? SchedulePoint.Come(TransitionKind.Read, PlaceName.Of(name)) : null;
        var value = Volatile.Read(in place);
        thread?.Note(value, value, value);
        return value;
    }

    /// <summary>Writes a value in one step; whoever reads it sees all that was written before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref int place, int value, [CallerArgumentExpression(nameof(place))] string name = "")
    {
        if (SchedulePoint.IsOn) SchedulePoint.Come(TransitionKind.Write, PlaceName.Of(name))?.Note(0, place, value);
        Volatile.Write(ref place, value);
    }

    /// <inheritdoc cref="Write(ref int, int, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref long place, long value, [CallerArgumentExpression(nameof(place))] string name = "")
    {
        if (SchedulePoint.IsOn) SchedulePoint.Come(TransitionKind.Write, PlaceName.Of(name))?.Note(0, place, value);
        Volatile.Write(ref place, value);
    }

    /// <inheritdoc cref="Write(ref int, int, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref bool place, bool value, [CallerArgumentExpression(nameof(place))] string name = "")
    {
        if (SchedulePoint.IsOn) SchedulePoint.Come(TransitionKind.Write, PlaceName.Of(name))?.Note(0, place, value);
        Volatile.Write(ref place, value);
    }

    /// <inheritdoc cref="Write(ref int, int, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write<T>(ref T place, T value, [CallerArgumentExpression(nameof(place))] string name = "")
        where T : class?
    {
        if (SchedulePoint.IsOn) SchedulePoint.Come(TransitionKind.Write, PlaceName.Of(name))?.Note(0, place, value);
        Volatile.Write(ref place, value);
    }

    /// <summary>Writes a value and returns the one that was there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Exchange(ref int place, int value, [CallerArgumentExpression(nameof(place))] string name = "")
    {
        var thread = SchedulePoint.IsOn ? SchedulePoint.Come(TransitionKind.Update, PlaceName.Of(name)) : null;
        var before = Interlocked.Exchange(ref place, value);
        thread?.Note(before, before, value);
        return before;
    }

    /// <inheritdoc cref="Exchange(ref int, int, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exchange<T>(ref T place, T value, [CallerArgumentExpression(nameof(place))] string name = "")
        where T : class?
    {
        var thread = SchedulePoint.IsOn ? SchedulePoint.Come(TransitionKind.Update, PlaceName.Of(name)) : null;
        var before = Interlocked.Exchange(ref place, value);
        thread?.Note(before, before, value);
        return before;
    }

    /// <summary>Writes a value if another one is there; returns the one that was there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CompareExchange(ref int place, int value, int expected, [CallerArgumentExpression(nameof(place))] string name = "")
    {
        var thread = SchedulePoint.IsOn ? SchedulePoint.Come(TransitionKind.Update, PlaceName.Of(name)) : null;
        var before = Interlocked.CompareExchange(ref place, value, expected);
        thread?.Note(before, before, place);
        return before;
    }

    /// <inheritdoc cref="CompareExchange(ref int, int, int, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long CompareExchange(ref long place, long value, long expected, [CallerArgumentExpression(nameof(place))] string name = "")
    {
        var thread = SchedulePoint.IsOn ? SchedulePoint.Come(TransitionKind.Update, PlaceName.Of(name)) : null;
        var before = Interlocked.CompareExchange(ref place, value, expected);
        thread?.Note(before, before, place);
        return before;
    }

    /// <inheritdoc cref="CompareExchange(ref int, int, int, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T CompareExchange<T>(ref T place, T value, T expected, [CallerArgumentExpression(nameof(place))] string name = "")
        where T : class?
    {
        var thread = SchedulePoint.IsOn ? SchedulePoint.Come(TransitionKind.Update, PlaceName.Of(name)) : null;
        var before = Interlocked.CompareExchange(ref place, value, expected);
        thread?.Note(before, before, place);
        return before;
    }

    /// <summary>Adds to a value and returns the sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Add(ref int place, int summand, [CallerArgumentExpression(nameof(place))] string name = "")
    {
        var thread = SchedulePoint.IsOn ? SchedulePoint.Come(TransitionKind.Update, PlaceName.Of(name)) : null;
        var sum = Interlocked.Add(ref place, summand);
        thread?.Note(sum, sum - summand, sum);
        return sum;
    }

    /// <inheritdoc cref="Add(ref int, int, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Add(ref long place, long summand, [CallerArgumentExpression(nameof(place))] string name = "")
    {
        var thread = SchedulePoint.IsOn ? SchedulePoint.Come(TransitionKind.Update, PlaceName.Of(name)) : null;
        var sum = Interlocked.Add(ref place, summand);
        thread?.Note(sum, sum - summand, sum);
        return sum;
    }

    /// <summary>Spins until a condition holds. The explorer does not spin, nor does a simulation: they let the others go on until it holds.</summary>
    /// <param name="condition">Reads shared memory by <see cref="Atomic"/> or <see cref="Shared{T}"/>. If it changes something too, as a try to take a lock does, each try is a step of its own.</param>
    /// <param name="name">What is waited for.</param>
    public static void SpinUntil(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(condition);
        if (SettingUp.IsOn)
        {
            if (condition()) return;
            throw new InvalidOperationException(InterleavingWords.NobodyBringsItAbout.With(PlaceName.OfCondition(name)));
        }
        if (SchedulePoint.IsOn && SchedulePoint.Come(TransitionKind.Wait, -1, PlaceName.OfCondition(name), condition) is { } thread)
        {
            var triesItself = thread.TriesItself;
            thread.Note(true, true, true);
            // What changes something, nobody can look at for it. Each try is a step or more, as in any loop.
            var call = Rounds.Ask(condition);
            while (triesItself && !condition()) Rounds.Again(call);
            return;
        }
        if (Simulation.Current is { } simulation)
        {
            simulation.WaitUntil(condition, PlaceName.OfCondition(name));
            return;
        }
        // Yields after a while, so that whoever is waited for gets a processor even where there is only one.
        var spinner = default(SpinWait);
        while (!condition())
        {
            LiveRun.Current?.ThrowIfGivenUp();
            spinner.SpinOnce(sleep1Threshold: -1);
            if (SchedulePoint.IsOn) SchedulePoint.Interlude?.Invoke();
        }
        // What has been seen may be over by the time at which it is acted upon.
        if (SchedulePoint.IsOn) SchedulePoint.Interlude?.Invoke();
    }
}
