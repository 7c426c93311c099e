using ILGPU;

namespace NotebookCourse.Topics.Gpu.Kernels;

/// <summary>Prime factors by trying every divisor from 2 upwards: one thread a number.</summary>
/// <remarks>
/// Factor number k of all numbers stands in row k, side by side: neighbours write to neighbouring places at the same
/// moment, which the device turns into one access. A row a number would be one access a thread.
/// </remarks>
internal static class FactorKernel
{
    /// <summary>What each thread does.</summary>
    /// <param name="index">Which number.</param>
    /// <param name="numbers">Each at least 1.</param>
    /// <param name="counts">How many factors each number has.</param>
    /// <param name="rows">The factors in ascending order; a row has as many places as there are numbers.</param>
    public static void Run(Index1D index, ArrayView<int> numbers, ArrayView<int> counts, ArrayView<int> rows)
    {
        var found = 0;
        var rest = (uint)numbers[index];
        for (var divisor = 2u; divisor * divisor <= rest; divisor++)
        {
            while (rest % divisor == 0)
            {
                rows[(long)found++ * numbers.Length + index] = (int)divisor;
                rest /= divisor;
            }
        }
        if (rest > 1)
            rows[(long)found++ * numbers.Length + index] = (int)rest;
        counts[index] = found;
    }
}
