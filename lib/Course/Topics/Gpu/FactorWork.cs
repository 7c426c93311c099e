using System.Numerics;
using ILGPU;
using ILGPU.Runtime;
using NotebookCourse.Topics.Factoring;
using NotebookCourse.Topics.Gpu.Kernels;

namespace NotebookCourse.Topics.Gpu;

/// <summary>The prime factors of many numbers.</summary>
internal static class FactorWork
{
    private const int Small = 300;

    // As many twos as the largest number could have.
    private static readonly int MostFactors = BitOperations.Log2(NotebookCourse.Topics.Factoring.PrimeFactors.Highest);

    /// <summary>The work with this many numbers.</summary>
    public static GpuWork Of(int count)
    {
        var numbers = NotebookCourse.Topics.Factoring.PrimeFactors.Numbers(count);
        var processors = Environment.ProcessorCount;
        return new(() => Divisions(numbers), host => new Job(host, numbers), () => Of(Math.Min(count, Small)))
        {
            Id = "factors",
            Name = GpuWords.GpuFactors,
            Size = count,
            MovedBytes = 4.0 * sizeof(int) * count,
            SentBytes = (double)sizeof(int) * count,
            ReturnedBytes = 3.0 * sizeof(int) * count,
            OnProcessor =
            [
                NotebookCourse.Topics.Factoring.PrimeFactors.Sequential(numbers),
                NotebookCourse.Topics.Factoring.PrimeFactors.Fast(numbers),
                NotebookCourse.Topics.Factoring.PrimeFactors.Sequential(numbers).OverParallelFor(processors),
                NotebookCourse.Topics.Factoring.PrimeFactors.Fast(numbers).OverParallelFor(processors),
            ],
        };
    }

    // Trial division ends at the second largest factor, or at the root of the largest.
    private static double Divisions(int[] numbers)
    {
        Span<int> room = stackalloc int[TrialDivision.MostFactors];
        var divisions = 0.0;
        foreach (var number in numbers)
        {
            var factors = room[..PrimeDivision.Factor(number, room)];
            var second = factors.Length > 1 ? factors[^2] : 1;
            divisions += Math.Max(second, Math.Sqrt(factors.IsEmpty ? 1 : factors[^1])) + factors.Length;
        }
        return divisions;
    }

    private sealed class Job : GpuJob
    {
        private readonly int[] _numbers, _counts;
        private readonly MemoryBuffer1D<int, Stride1D.Dense> _there, _thereCounts, _thereRows;
        private readonly Action<Index1D, ArrayView<int>, ArrayView<int>, ArrayView<int>> _kernel;
        private int[] _rows = [];

        public Job(GpuHost host, int[] numbers) : base(host)
        {
            (_numbers, _counts) = (numbers, new int[numbers.Length]);
            (_there, _thereCounts, _thereRows) = (Room<int>(numbers.Length), Room<int>(numbers.Length), Room<int>((long)MostFactors * numbers.Length));
            _kernel = Accelerator.LoadAutoGroupedStreamKernel<Index1D, ArrayView<int>, ArrayView<int>, ArrayView<int>>(FactorKernel.Run);
        }

        public override void Verify()
        {
            var results = new Factorization(_numbers);
            var writer = results.Writer();
            for (var i = 0; i < _numbers.Length; i++)
            {
                var room = writer.Room();
                for (var k = 0; k < _counts[i]; k++)
                    room[k] = _rows[k * _numbers.Length + i];
                writer.Keep(i, _counts[i]);
            }
            Array.Clear(_counts);
            Array.Clear(_rows);
            results.Verify();
        }

        protected override void OnSend() => _there.CopyFromCPU(_numbers);

        protected override void OnCompute() => _kernel(_numbers.Length, _there.View, _thereCounts.View, _thereRows.View);

        // Row by row, and no more rows than the number with the most factors has: most have few.
        protected override void OnFetch()
        {
            _thereCounts.CopyToCPU(_counts);
            var length = _counts.Max() * _numbers.Length;
            if (_rows.Length != length)
                _rows = new int[length];
            if (length > 0)
                _thereRows.View.SubView(0, length).CopyToCPU(_rows);
        }
    }
}
