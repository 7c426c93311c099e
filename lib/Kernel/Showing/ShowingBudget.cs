using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using NotebookCourse.Kernel.Cells;
using NotebookCourse.Kernel.Running;

namespace NotebookCourse.Kernel.Showing;

/// <summary>What it may cost to show a value, which runs the learner's code: so much time, and so deep a stack.</summary>
/// <remarks>
/// A value may refer to itself, have a <c>ToString</c> that does not end or a property that waits for ever. Its code ends at
/// a stop point, its waits are interrupted, and the cell completes with a sentence in place of the value. It runs on the
/// thread that shows: on another one, locks that this one holds would be closed to it.
/// </remarks>
internal sealed class ShowingBudget
{
    private const string TooLong = "This value is not shown: it takes too long. Its ToString, or a property of it, may not end.";
    private const string TooDeep = "This value is not shown: it refers to itself, or its ToString calls itself, without end.";

    /// <summary>Turns of <see cref="ShowingWatch"/>: about 0.7 seconds where nothing else is to do, and more on a busy machine.</summary>
    private const int MostTurns = 70;

    /// <summary>As long as nothing of the learner's has been called: the formatters may still have to be loaded and compiled.</summary>
    private const int MostTurnsBefore = 10 * MostTurns;

    // Thousands of calls in each other: the text of a long list that writes its rest may be as deep.
    private const int MostStackBytes = 1 << 20;

    // The formatters take some ten thousand bytes a level, and an exception that leaves them takes as much again.
    private const int DeepStackBytes = 1 << 16;

    [ThreadStatic]
    private static ShowingBudget? _current;

    private readonly CellSection _section = new();
    private readonly nuint _stackAtStart = StackPosition();
    private int _turns;
    private bool _countsFromEntry;
    private volatile bool _isEntered;
    private volatile bool _timeIsUp;

    private ShowingBudget(object value) => Value = value;

    /// <summary>That of the value which the calling thread is showing; null if it shows none.</summary>
    public static ShowingBudget? Current => _current;

    /// <summary>The value that is shown.</summary>
    public object Value { get; }

    /// <summary>Whether the parts of the value's parts have parts that need not be shown.</summary>
    public bool IsDeep => Stack > DeepStackBytes;

    private nuint Stack => _stackAtStart - StackPosition();

    /// <summary>Shows a value within a budget of its own, or within that of the value of which it is a part.</summary>
    /// <param name="value">The value.</param>
    /// <param name="show">Writes it.</param>
    /// <param name="instead">Writes the sentence that stands in its place.</param>
    public static T Spend<T>(object value, Func<T> show, Func<string, T> instead)
    {
        if (_current is not null) return show();
        var budget = _current = new ShowingBudget(value);
        StopPoint.Raise();
        try
        {
            ShowingWatch.Add(budget);
            return show();
        }
        catch (Exception thrown) when (budget.Refusal(thrown) is { } sentence)
        {
            return instead(sentence);
        }
        catch (TargetInvocationException wrapped) when (Innermost(wrapped) is { } cause)
        {
            ExceptionDispatchInfo.Throw(cause);
            throw;
        }
        finally
        {
            ShowingWatch.Remove(budget);
            budget._section.Close();
            StopPoint.Lower();
            _current = null;
        }
    }

    /// <summary>Ends the code that comes here if it costs too much.</summary>
    /// <exception cref="ShowingEndedException">It does.</exception>
    public void Check()
    {
        _isEntered = true;
        if (_timeIsUp) throw new ShowingEndedException(TooLong);
        if (Stack > MostStackBytes || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new ShowingEndedException(TooDeep);
    }

    /// <summary>A moment has passed; called by one thread only.</summary>
    public void Pass()
    {
        if (_isEntered && !_countsFromEntry) (_turns, _countsFromEntry) = (0, true);
        if (++_turns < (_countsFromEntry ? MostTurns : MostTurnsBefore)) return;
        _timeIsUp = true;
        _section.Interrupt();
    }

    // What stands in place of the value; null if the exception is the learner's own.
    private string? Refusal(Exception thrown)
    {
        for (var seen = thrown; seen is not null; seen = seen.InnerException)
        {
            if (seen is ShowingEndedException) return seen.Message;
            if (seen is InsufficientExecutionStackException) return TooDeep;
            if (seen is ThreadInterruptedException && _timeIsUp) return TooLong;
        }
        return null;
    }

    // What the learner's code threw, and the formatters that called it by reflection have wrapped.
    private static Exception? Innermost(Exception thrown) => thrown is TargetInvocationException ? thrown.InnerException is { } inner ? Innermost(inner) : null : thrown;

    // Stacks grow downwards.
    private static unsafe nuint StackPosition()
    {
        byte here;
        return (nuint)(&here);
    }
}
