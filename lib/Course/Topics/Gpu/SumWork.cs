using System.Numerics;
using System.Runtime.InteropServices;
using ILGPU;
using ILGPU.Runtime;
using NotebookCourse.Experiments;
using NotebookCourse.Topics.Gpu.Kernels;

namespace NotebookCourse.Topics.Gpu;

/// <summary>The sum of many integers.</summary>
internal static class SumWork
{
    private const int Small = 5_000;

    // Groups for each multiprocessor: enough that none of them waits for memory alone.
    private const int GroupsPerMultiprocessor = 8;

    /// <summary>The work with this many elements.</summary>
    public static GpuWork Of(int elements)
    {
        var data = new Lazy<Data>(() => new(elements));
        return new(() => elements, host => new Job(host, data.Value), () => Of(Math.Min(elements, Small)))
        {
            Id = "sum",
            Name = GpuWords.GpuSum,
            Size = elements,
            MovedBytes = (double)sizeof(int) * elements,
            SentBytes = (double)sizeof(int) * elements,
            ReturnedBytes = sizeof(int),
            OnProcessor = OnProcessor.Ways(
                elements, (from, before) => data.Value.Scalar(from, before), (from, before) => data.Value.Vectors(from, before), () => data.Value.Verify()),
        };
    }

    private sealed class Data
    {
        private readonly int _expected;
        private int _sum;

        public Data(int elements)
        {
            var random = new SplitMix64(16);
            Values = new int[elements];
            foreach (ref var value in Values.AsSpan())
            {
                value = (int)random.Next();
                _expected = unchecked(_expected + value);
            }
        }

        public int[] Values { get; }

        public void Scalar(int from, int before)
        {
            var (values, sum) = (Values, 0);
            for (var i = from; i < before; i++)
                sum += values[i];
            Add(sum);
        }

        public void Vectors(int from, int before)
        {
            var vectors = MemoryMarshal.Cast<int, Vector<int>>(Values.AsSpan(from..before));
            var sums = Vector<int>.Zero;
            foreach (var vector in vectors)
                sums += vector;
            Add(Vector.Sum(sums));
            Scalar(from + vectors.Length * Vector<int>.Count, before);
        }

        /// <summary>Adds a part: workers meet here, once a piece.</summary>
        public void Add(int part) => Interlocked.Add(ref _sum, part);

        public void Verify()
        {
            var found = Interlocked.Exchange(ref _sum, 0);
            if (found != _expected)
                throw new WrongAnswerException(GpuWords.GpuWrongSum.With(_expected, found));
        }
    }

    private sealed class Job : GpuJob
    {
        private readonly Data _data;
        private readonly int _threads, _groups;
        private readonly MemoryBuffer1D<int, Stride1D.Dense> _values, _sums, _sum;
        private readonly Action<KernelConfig, ArrayView<int>, ArrayView<int>> _kernel;
        private readonly int[] _answer = new int[1];

        public Job(GpuHost host, Data data) : base(host)
        {
            _threads = Math.Min(SumKernel.MostThreads, 1 << BitOperations.Log2((uint)Device.MostGroupThreads));
            _groups = Math.Clamp(data.Values.Length / _threads, 1, Device.Multiprocessors * GroupsPerMultiprocessor);
            (_data, _values, _sums, _sum) = (data, Room<int>(data.Values.Length), Room<int>(_groups), Room<int>(1));
            _kernel = Accelerator.LoadStreamKernel<ArrayView<int>, ArrayView<int>>(SumKernel.Run);
        }

        public override void Verify()
        {
            _data.Add(_answer[0]);
            _answer[0] = 0;
            _data.Verify();
        }

        protected override void OnSend() => _values.CopyFromCPU(_data.Values);

        // Groups cannot wait for each other, so the sums of the groups are added by a second kernel, in one group.
        protected override void OnCompute()
        {
            _kernel(new(_groups, _threads), _values.View, _sums.View);
            _kernel(new(1, _threads), _sums.View, _sum.View);
        }

        protected override void OnFetch() => _sum.CopyToCPU(_answer);
    }
}
