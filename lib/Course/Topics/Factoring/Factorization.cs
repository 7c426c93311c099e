using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using NotebookCourse.Experiments;
using NotebookCourse.Experiments.Workers;

namespace NotebookCourse.Topics.Factoring;

/// <summary>Numbers and their prime factors.</summary>
public sealed class Factorization
{
    private readonly int[] _numbers;
    private readonly FactorRows _rows;

    /// <summary>Room for the factors of these numbers; none is known yet.</summary>
    internal Factorization(int[] numbers)
    {
        _numbers = numbers;
        _rows = new(numbers.Length);
    }

    /// <summary>How many numbers there are.</summary>
    public int Count => _numbers.Length;

    /// <summary>The prime factors of the number at an index from zero; empty while they are unknown.</summary>
    public ReadOnlySpan<int> this[int index] => _rows[index];

    /// <summary>What each worker did.</summary>
    public IReadOnlyList<WorkerLoad> Loads { get; internal set; } = [];

    /// <summary>After how many numbers the first worker was to die; null if it was to live.</summary>
    internal int? CrashAfter { get; set; }

    /// <summary>A worker that factors ranges of the numbers in this process, until stopped.</summary>
    internal Action<IndexRange> Worker(FactorNumber factor, CancellationToken stop)
    {
        var writer = Writer();
        return range => Fill(range, factor, writer, stop);
    }

    /// <summary>Writes down what a worker found; each has its own.</summary>
    internal FactorRows.Writer Writer() => new(_rows);

    /// <summary>Checks every result: product equals the number, factors prime and in ascending order.</summary>
    /// <exception cref="WrongAnswerException">One is wrong; the message says which and why.</exception>
    public void Verify()
    {
        for (var index = 0; index < Count; index++)
        {
            if (FaultAt(index) is { } fault)
                throw new WrongAnswerException(FactoringWords.WrongFactors.With(Line(index), fault));
        }
    }

    /// <summary>The first results, one a line: index, number, factors, as in <c>9991 37016767 -> [73, 507079]</c>.</summary>
    /// <param name="first">How many at most.</param>
    /// <param name="from">The index of the first.</param>
    public string Listing(int first, int from = 0)
    {
        Require.InRange(from, 0, Count);
        var lines = new StringBuilder();
        for (var index = from; index < Count && index - from < first; index++)
            lines.Append(Line(index)).Append('\n');
        return lines.ToString().TrimEnd('\n');
    }

    /// <inheritdoc/>
    public override string ToString() => Listing(first: 10);

    // Optimised at the first call, as the methods are.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(IndexRange range, FactorNumber factor, FactorRows.Writer writer, CancellationToken stop)
    {
        for (var index = range.From; index < range.Before; index += range.Step)
        {
            stop.ThrowIfCancellationRequested();
            writer.Keep(index, factor(_numbers[index], writer.Room()));
        }
    }

    private string? FaultAt(int index)
    {
        if (!_rows.IsWritten(index))
            return FactoringWords.NotFactored;
        var product = 1L;
        var previous = 0;
        foreach (var factor in this[index])
        {
            if (!MillerRabin.IsPrime(factor))
                return FactoringWords.FactorNotPrime.With(factor);
            if (factor < previous)
                return FactoringWords.FactorsNotInOrder.With(previous, factor);
            previous = factor;
            // Both are below 2³¹ here, so this cannot overflow; a product that has grown past an int stays too large.
            product = Math.Min(product * factor, int.MaxValue + 1L);
        }
        return product == _numbers[index] ? null : FactoringWords.ProductDiffers.With(_numbers[index]);
    }

    private string Line(int index) => string.Create(
        CultureInfo.InvariantCulture, $"{index} {_numbers[index]} -> [{string.Join(", ", this[index].ToArray())}]");
}
