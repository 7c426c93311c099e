using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving;

/// <summary>A variable that threads share: each read and each write is a step that the explorer sees.</summary>
/// <remarks>
/// <c>count.Value++</c> is two steps, a read and a write. Outside an exploration it is a plain field: racing threads
/// race, as with any other.
/// </remarks>
/// <typeparam name="T">What it holds.</typeparam>
public sealed class Shared<T> : ISharedThing
{
    private readonly Lock _updating = new();
    private readonly int _number;
    private T _value;

    /// <summary>Makes a variable with a first value.</summary>
    /// <param name="name">Its name in traces and figures.</param>
    /// <param name="initial">What it holds first.</param>
    public Shared(string name, T initial = default!)
    {
        (Name, _value) = (name, initial);
        if (ControlledScheduler.Current is { } scheduler) _number = scheduler.Number(this);
    }

    /// <summary>The name that traces and figures call it by.</summary>
    public string Name { get; }

    /// <summary>The value that it holds; reading it is one step, and writing it is another.</summary>
    public T Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (SchedulePoint.IsOn) SchedulePoint.Come(TransitionKind.Read, _number, Name, null)?.Note(_value, _value, _value);
            return _value;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set
        {
            if (SchedulePoint.IsOn) SchedulePoint.Come(TransitionKind.Write, _number, Name, null)?.Note(0, _value, value);
            _value = value;
        }
    }

    /// <summary>Changes the value in one indivisible step.</summary>
    /// <returns>The new value.</returns>
    public T Update(Func<T, T> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var thread = SchedulePoint.IsOn ? SchedulePoint.Come(TransitionKind.Update, _number, Name, null) : null;
        if (thread is not null) return UpdateAs(thread, change);
        lock (_updating) return _value = change(_value);
    }

    /// <summary>Writes a value in one indivisible step with reading the one that was there.</summary>
    /// <returns>The value that was there.</returns>
    public T Exchange(T value)
    {
        var thread = SchedulePoint.IsOn ? SchedulePoint.Come(TransitionKind.Update, _number, Name, null) : null;
        lock (_updating)
        {
            var before = _value;
            _value = value;
            thread?.Note(before, before, value);
            return before;
        }
    }

    /// <summary>Writes a value if another one is there, in one indivisible step.</summary>
    /// <returns>Whether it was there.</returns>
    public bool TryReplace(T expected, T value)
    {
        var thread = SchedulePoint.IsOn ? SchedulePoint.Come(TransitionKind.Update, _number, Name, null) : null;
        lock (_updating)
        {
            var (before, isThere) = (_value, EqualityComparer<T>.Default.Equals(_value, expected));
            if (isThere) _value = value;
            thread?.Note(isThere, before, _value);
            return isThere;
        }
    }

    // What the change calls belongs to this one step, so it must not come to a step of its own. No lock is held
    // meanwhile: the thread has the turn, and whoever unwinds it must not wait for one.
    private T UpdateAs(LogicalThread thread, Func<T, T> change)
    {
        var before = _value;
        thread.Changing = Name;
        try
        {
            _value = change(before);
        }
        finally
        {
            thread.Changing = null;
        }
        thread.Note(_value, before, _value);
        return _value;
    }

    int ISharedThing.Number => _number;

    string ISharedThing.Text => _value?.ToString() ?? "null";

    /// <inheritdoc/>
    public override string ToString() => $"{Name} = {_value}";
}
