using System.Numerics;
using System.Runtime.InteropServices;
using ILGPU;
using ILGPU.Runtime;
using NotebookCourse.Experiments;
using NotebookCourse.Topics.Gpu.Kernels;

namespace NotebookCourse.Topics.Gpu;

/// <summary>A number times a vector plus a vector.</summary>
/// <remarks>
/// All values are small whole numbers, so that the answer is exact in single precision however an arithmetic unit
/// rounds: a GPU may multiply and add in one step and round once.
/// </remarks>
internal static class SaxpyWork
{
    private const float Factor = 2;

    private const int Small = 2_000, Elementary = 4;

    /// <summary>The work with this many elements.</summary>
    public static GpuWork Of(int elements)
    {
        // Made when first needed: a sweep names many works before it runs any.
        var data = new Lazy<Data>(() => new(elements));
        return new(() => 2.0 * elements, host => new Job(host, data.Value), () => Of(Math.Min(elements, Small)))
        {
            Id = "saxpy",
            Name = GpuWords.GpuSaxpy,
            Size = elements,
            MovedBytes = 3.0 * Elementary * elements,
            SentBytes = 2.0 * Elementary * elements,
            ReturnedBytes = (double)Elementary * elements,
            OnProcessor = OnProcessor.Ways(
                elements, (from, before) => data.Value.Scalar(from, before), (from, before) => data.Value.Vectors(from, before), () => data.Value.Verify()),
        };
    }

    private sealed class Data
    {
        private readonly float[] _x, _y, _answer;

        public Data(int elements)
        {
            var random = new SplitMix64(15);
            _x = Numbers(elements, random);
            _y = Numbers(elements, random);
            _answer = new float[elements];
        }

        public float[] X => _x;

        public float[] Y => _y;

        public float[] Answer => _answer;

        public void Scalar(int from, int before)
        {
            var (x, y, answer) = (_x, _y, _answer);
            for (var i = from; i < before; i++)
                answer[i] = Factor * x[i] + y[i];
        }

        public void Vectors(int from, int before)
        {
            Span<Vector<float>> x = Of(_x, from, before), y = Of(_y, from, before), answer = Of(_answer, from, before);
            for (var i = 0; i < x.Length; i++)
                answer[i] = Factor * x[i] + y[i];
            Scalar(from + x.Length * Vector<float>.Count, before);

            static Span<Vector<float>> Of(float[] values, int from, int before) => MemoryMarshal.Cast<float, Vector<float>>(values.AsSpan(from..before));
        }

        public void Verify()
        {
            for (var i = 0; i < _answer.Length; i++)
            {
                var expected = Factor * _x[i] + _y[i];
                if (_answer[i] != expected)
                    throw new WrongAnswerException(GpuWords.GpuWrongElement.With(i, expected, _answer[i]));
            }
            Array.Fill(_answer, float.NaN);
        }

        private static float[] Numbers(int count, SplitMix64 random)
        {
            var values = new float[count];
            foreach (ref var value in values.AsSpan())
                value = random.Next(-1_000, 1_000);
            return values;
        }
    }

    private sealed class Job : GpuJob
    {
        private readonly Data _data;
        private readonly MemoryBuffer1D<float, Stride1D.Dense> _x, _y, _answer;
        private readonly Action<Index1D, float, ArrayView<float>, ArrayView<float>, ArrayView<float>> _kernel;

        public Job(GpuHost host, Data data) : base(host)
        {
            (_data, _x, _y, _answer) = (data, Room<float>(data.X.Length), Room<float>(data.X.Length), Room<float>(data.X.Length));
            _kernel = Accelerator.LoadAutoGroupedStreamKernel<Index1D, float, ArrayView<float>, ArrayView<float>, ArrayView<float>>(SaxpyKernel.Run);
        }

        public override void Verify() => _data.Verify();

        protected override void OnSend()
        {
            _x.CopyFromCPU(_data.X);
            _y.CopyFromCPU(_data.Y);
        }

        protected override void OnCompute() => _kernel(_data.X.Length, Factor, _x.View, _y.View, _answer.View);

        protected override void OnFetch() => _answer.CopyToCPU(_data.Answer);
    }
}
