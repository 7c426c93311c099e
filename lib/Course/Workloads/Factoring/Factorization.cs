using System.Globalization;
using System.Text;

namespace NotebookCourse.Workloads.Factoring;

/// <summary>Numbers and their prime factors, in flat memory: no object a number, so nothing for the collector to do.</summary>
public sealed class Factorization
{
    private readonly int[] _numbers;
    private readonly int[] _factors;
    private readonly byte[] _counts;

    /// <summary>Room for the factors of these numbers; none is known yet.</summary>
    internal Factorization(int[] numbers)
    {
        _numbers = numbers;
        // Left as it comes: a row is read only as far as its count says.
        _factors = GC.AllocateUninitializedArray<int>(checked(numbers.Length * TrialDivision.MostFactors));
        _counts = new byte[numbers.Length];
    }

    /// <summary>How many numbers there are.</summary>
    public int Count => _numbers.Length;

    /// <summary>The prime factors of the number at an index from zero; empty while they are unknown.</summary>
    public ReadOnlySpan<int> this[int index] => Row(index)[.._counts[index]];

    /// <summary>Factors every <paramref name="step"/>-th number from one index to before another, until stopped.</summary>
    /// <remarks>Different threads may fill different indices at the same time: they write to different places.</remarks>
    internal void Fill(int from, int before, int step, CancellationToken stop)
    {
        for (var index = from; index < before; index += step)
        {
            stop.ThrowIfCancellationRequested();
            _counts[index] = (byte)TrialDivision.Factor(_numbers[index], Row(index));
        }
    }

    /// <summary>Puts the given factors in place of those found.</summary>
    internal void Set(int index, params ReadOnlySpan<int> factors)
    {
        factors.CopyTo(Row(index));
        _counts[index] = (byte)factors.Length;
    }

    /// <summary>Checks every result: product equals the number, factors prime and in ascending order.</summary>
    /// <exception cref="WrongAnswerException">One is wrong; the message says which and why.</exception>
    public void Verify()
    {
        for (var index = 0; index < Count; index++)
        {
            if (FaultAt(index) is { } fault)
                throw new WrongAnswerException(Words.WrongFactors(Line(index), fault));
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

    private string? FaultAt(int index)
    {
        var product = 1L;
        var previous = 0;
        foreach (var factor in this[index])
        {
            if (!MillerRabin.IsPrime(factor))
                return Words.FactorNotPrime(factor);
            if (factor < previous)
                return Words.FactorsNotInOrder(previous, factor);
            previous = factor;
            // Both are below 2³¹ here, so this cannot overflow; a product that has grown past an int stays too large.
            product = Math.Min(product * factor, int.MaxValue + 1L);
        }
        return product == _numbers[index] ? null : Words.ProductDiffers(_numbers[index]);
    }

    private string Line(int index) => string.Create(
        CultureInfo.InvariantCulture, $"{index} {_numbers[index]} -> [{string.Join(", ", this[index].ToArray())}]");

    private Span<int> Row(int index) =>
        _factors.AsSpan(index * TrialDivision.MostFactors, TrialDivision.MostFactors);
}
