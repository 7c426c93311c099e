using ILGPU;
using ILGPU.Runtime;
using NotebookCourse.Topics.Gpu.Kernels;

namespace NotebookCourse.Topics.Gpu;

/// <summary>The product of two square matrices.</summary>
internal static class MatrixWork
{
    private const int Small = 21, Elementary = 4, SumsOfAThread = 64;

    /// <summary>The work with this many rows.</summary>
    public static GpuWork Of(int rows, MatrixKernel kernel)
    {
        var data = new Lazy<MatrixData>(() => new(rows));
        var bytes = (double)Elementary * rows * rows;
        return new(() => 2.0 * rows * rows * rows, host => new Job(host, data.Value, kernel), () => Of(Math.Min(rows, Small), kernel))
        {
            Id = "matrix",
            Name = GpuWords.GpuMatrix,
            Size = rows,
            Threads = (double)rows * rows / (kernel == MatrixKernel.Blocked ? SumsOfAThread : 1),
            MovedBytes = 3 * bytes,
            SentBytes = 2 * bytes,
            ReturnedBytes = bytes,
            OnProcessor = OnProcessor.Ways(
                rows, (from, before) => data.Value.Scalar(from, before), (from, before) => data.Value.Vectors(from, before), () => data.Value.Verify()),
        };
    }

    private sealed class Job : GpuJob
    {
        private readonly MatrixData _data;
        private readonly MemoryBuffer1D<float, Stride1D.Dense> _left, _right, _answer;
        private readonly Action _kernel;

        public Job(GpuHost host, MatrixData data, MatrixKernel kernel) : base(host)
        {
            _data = data;
            (_left, _right, _answer) = (Room<float>(data.Left.Length), Room<float>(data.Left.Length), Room<float>(data.Left.Length));
            _kernel = Load(kernel, host.SquareGroup(MatrixKernels.WidestTile));
        }

        public override void Verify() => _data.Verify();

        protected override void OnSend()
        {
            _left.CopyFromCPU(_data.Left);
            _right.CopyFromCPU(_data.Right);
        }

        protected override void OnCompute() => _kernel();

        protected override void OnFetch() => _answer.CopyToCPU(_data.Answer);

        private Action Load(MatrixKernel kernel, int group)
        {
            var side = _data.Side;
            switch (kernel)
            {
                case MatrixKernel.Plain:
                    var plain = Accelerator.LoadAutoGroupedStreamKernel<Index1D, int, ArrayView<float>, ArrayView<float>, ArrayView<float>>(MatrixKernels.Plain);
                    return () => plain(side * side, side, _left.View, _right.View, _answer.View);
                case MatrixKernel.Tiled:
                    var tiled = Accelerator.LoadStreamKernel<int, ArrayView<float>, ArrayView<float>, ArrayView<float>>(MatrixKernels.Tiled);
                    return () => tiled(Config(group, group), side, _left.View, _right.View, _answer.View);
                default:
                    var blocked = Accelerator.LoadStreamKernel<SpecializedValue<int>, int, ArrayView<float>, ArrayView<float>, ArrayView<float>>(BlockedMatrixKernel.Run);
                    return () => blocked(Config(group, group * BlockedMatrixKernel.Own), SpecializedValue.New(group), side, _left.View, _right.View, _answer.View);
            }
        }

        // As many groups as cover the answer, each of which computes a square of it.
        private KernelConfig Config(int group, int square)
        {
            var groups = (_data.Side + square - 1) / square;
            return new(new Index2D(groups, groups), new Index2D(group, group));
        }
    }
}
