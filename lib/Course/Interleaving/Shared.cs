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
            if (SchedulePoint.IsOn) SchedulePoint.Come(TransitionKind.Read, _number, Name, null);
            return _value;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set
        {
            if (SchedulePoint.IsOn) SchedulePoint.Come(TransitionKind.Write, _number, Name, null);
            _value = value;
        }
    }

    /// <summary>Changes the value in one indivisible step.</summary>
    /// <returns>The new value.</returns>
    public T Update(Func<T, T> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (SchedulePoint.IsOn) SchedulePoint.Come(TransitionKind.Update, _number, Name, null);
        lock (_updating) return _value = change(_value);
    }

    /// <summary>Writes a value in one indivisible step with reading the one that was there.</summary>
    /// <returns>The value that was there.</returns>
    public T Exchange(T value)
    {
        if (SchedulePoint.IsOn) SchedulePoint.Come(TransitionKind.Update, _number, Name, null);
        lock (_updating)
        {
            var before = _value;
            _value = value;
            return before;
        }
    }

    /// <summary>Writes a value if another one is there, in one indivisible step.</summary>
    /// <returns>Whether it was there.</returns>
    public bool TryReplace(T expected, T value)
    {
        if (SchedulePoint.IsOn) SchedulePoint.Come(TransitionKind.Update, _number, Name, null);
        lock (_updating)
        {
            if (!EqualityComparer<T>.Default.Equals(_value, expected)) return false;
            _value = value;
            return true;
        }
    }

    int ISharedThing.Number => _number;

    string ISharedThing.Text => _value?.ToString() ?? "null";

    /// <inheritdoc/>
    public override string ToString() => $"{Name} = {_value}";
}
