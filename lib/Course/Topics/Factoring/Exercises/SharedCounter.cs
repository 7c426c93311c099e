namespace NotebookCourse.Topics.Factoring.Exercises;

/// <summary>A number that several workers share. Another worker may act before each reading and each writing.</summary>
/// <remarks>So <c>Value++</c> is two steps, as <c>count++</c> on a field is; those of the methods are one.</remarks>
public sealed class SharedCounter
{
    private readonly Interleaver _workers;
    private int _value;

    internal SharedCounter(Interleaver workers) => _workers = workers;

    /// <summary>The number.</summary>
    public int Value
    {
        get
        {
            _workers.Point();
            var value = Volatile.Read(ref _value);
            _workers.Note(FactoringWords.StepReads.With(value));
            return value;
        }
        set
        {
            _workers.Point();
            Volatile.Write(ref _value, value);
            _workers.Note(FactoringWords.StepWrites.With(value));
        }
    }

    /// <summary>Adds one in a single step, as <see cref="Interlocked.Increment(ref int)"/> does.</summary>
    /// <returns>The number after it.</returns>
    public int Increment() => Add(1);

    /// <summary>Adds in a single step, as <see cref="Interlocked.Add(ref int, int)"/> does.</summary>
    /// <returns>The number after it.</returns>
    public int Add(int amount)
    {
        _workers.Point();
        var value = Interlocked.Add(ref _value, amount);
        _workers.Note(FactoringWords.StepAdds.With(amount, value));
        return value;
    }

    /// <summary>
    /// Writes <paramref name="value"/> in a single step if the number is <paramref name="expected"/>, as
    /// <see cref="Interlocked.CompareExchange(ref int, int, int)"/> does.
    /// </summary>
    /// <returns>The number before it.</returns>
    public int CompareExchange(int value, int expected)
    {
        _workers.Point();
        var found = Interlocked.CompareExchange(ref _value, value, expected);
        _workers.Note(FactoringWords.StepExchanges.With(value, expected, found));
        return found;
    }
}
