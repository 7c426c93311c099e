using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NotebookCourse.Experiments.Workers;

namespace NotebookCourse.Topics.Factoring;

/// <summary>What is said between a worker process and the one that started it.</summary>
/// <remarks>
/// A request is the numbers, four bytes each. Its answer is one byte for each number, how many factors it has, and
/// then all the factors, four bytes each. Both ends are on one machine and agree on the order of bytes.
/// </remarks>
internal static class FactorMessage
{
    /// <summary>The most numbers of a request: the longest answer to them fits a frame.</summary>
    public const int MostNumbers = 4096;

    public static byte[] Request(int[] numbers, IndexRange range)
    {
        var request = new int[range.Count];
        for (var i = 0; i < request.Length; i++)
            request[i] = numbers[range.From + i * range.Step];
        return MemoryMarshal.AsBytes(request.AsSpan()).ToArray();
    }

    // Optimised at the first call, as the methods are: a worker lives too short for the runtime to find out.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static byte[] Answer(byte[] request, FactorNumber factor)
    {
        if (request.Length % sizeof(int) != 0 || request.Length / sizeof(int) is 0 or > MostNumbers)
            throw new InvalidDataException(FactoringWords.RequestNotNumbers.With(MostNumbers, request.Length));
        var numbers = MemoryMarshal.Cast<byte, int>(request);
        // Borrowed, because it is large and mostly unused: new memory for each answer cost a tenth of the work.
        var factors = ArrayPool<int>.Shared.Rent(numbers.Length * TrialDivision.MostFactors);
        var counts = new byte[numbers.Length];
        var found = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            counts[i] = (byte)factor(numbers[i], factors.AsSpan(found));
            found += counts[i];
        }
        byte[] answer = [.. counts, .. MemoryMarshal.AsBytes(factors.AsSpan(0, found))];
        ArrayPool<int>.Shared.Return(factors);
        return answer;
    }

    /// <summary>Writes an answer down as the rows of the range that was asked for.</summary>
    /// <exception cref="InvalidDataException">It is no answer to that.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Keep(byte[] answer, IndexRange range, FactorRows.Writer rows)
    {
        var counts = answer.AsSpan(0, Math.Min(range.Count, answer.Length));
        var expected = range.Count;
        foreach (var count in counts)
        {
            if (count > TrialDivision.MostFactors)
                throw new InvalidDataException(FactoringWords.TooManyFactors.With(TrialDivision.MostFactors, count));
            expected += count * sizeof(int);
        }
        if (answer.Length != expected)
            throw new InvalidDataException(FactoringWords.AnswerLength.With(range.Count, expected, answer.Length));
        var factors = MemoryMarshal.Cast<byte, int>(answer.AsSpan(range.Count));
        for (var i = 0; i < counts.Length; i++)
        {
            factors[..counts[i]].CopyTo(rows.Room());
            rows.Keep(range.From + i * range.Step, counts[i]);
            factors = factors[counts[i]..];
        }
    }
}
