using ILGPU;
using ILGPU.Runtime;
using NotebookCourse.Topics.Gpu.Kernels;

namespace NotebookCourse.Topics.Gpu;

/// <summary>The Mandelbrot set from -2 to 1 and from -1 to 1, as the rounds that each pixel stays.</summary>
internal static class MandelbrotWork
{
    private const float Left = -2, Top = 1, Across = 3;

    private const int SmallWidth = 48, SmallMost = 60;

    // A GPU may multiply and add in one step and round once. Near the edge of the set that decides between two counts,
    // for a few pixels in a thousand; a kernel that is wrong is wrong in most of them.
    private const double MayDifferOnGpu = 0.02;

    /// <summary>The work of a picture so wide.</summary>
    public static GpuWork Of(int width, int most)
    {
        var picture = new Lazy<MandelbrotData>(() => new(width, most));
        var pixels = width * (width * 2 / 3);
        return new(() => picture.Value.Operations, host => Prepare(host, picture.Value), () => Of(Math.Min(width, SmallWidth), Math.Min(most, SmallMost)))
        {
            Id = "mandelbrot",
            Name = GpuWords.GpuMandelbrot,
            Size = pixels,
            MovedBytes = (double)sizeof(int) * pixels,
            SentBytes = 0,
            ReturnedBytes = (double)sizeof(int) * pixels,
            OnProcessor = OnProcessor.Ways(
                width * 2 / 3, (from, before) => picture.Value.Scalar(from, before), (from, before) => picture.Value.Vectors(from, before), () => picture.Value.Verify(0)),
        };
    }

    /// <summary>Prepares a picture on a device.</summary>
    public static GpuJob Prepare(GpuHost host, MandelbrotData picture) => Prepare(host, picture, MandelbrotKernel.Run);

    /// <summary>Prepares a picture on a device, with a kernel of somebody else's.</summary>
    public static GpuJob Prepare(GpuHost host, MandelbrotData picture, Action<Index1D, int, float, float, float, int, ArrayView<int>> kernel) => new Job(host, picture, kernel);

    /// <summary>Which share of the pixels a device may count otherwise than the processor.</summary>
    // The emulator rounds as the processor does.
    public static double MayDiffer(GpuDevice device) => device.IsGpu ? MayDifferOnGpu : 0;

    /// <summary>Where the first pixel stands, and how far its neighbours are.</summary>
    public static (float Left, float Top, float Step) Frame(int width) => (Left, Top, Across / width);

    private sealed class Job : GpuJob
    {
        private readonly MandelbrotData _picture;
        private readonly MemoryBuffer1D<int, Stride1D.Dense> _answer;
        private readonly Action<Index1D, int, float, float, float, int, ArrayView<int>> _kernel;

        public Job(GpuHost host, MandelbrotData picture, Action<Index1D, int, float, float, float, int, ArrayView<int>> kernel) : base(host)
        {
            (_picture, _answer) = (picture, Room<int>(picture.Answer.Length));
            _kernel = Accelerator.LoadAutoGroupedStreamKernel<Index1D, int, float, float, float, int, ArrayView<int>>(kernel);
        }

        public override void Verify() => _picture.Verify(MayDiffer(Device));

        protected override void OnSend()
        {
        }

        protected override void OnCompute()
        {
            var (left, top, step) = Frame(_picture.Width);
            _kernel(_picture.Answer.Length, _picture.Width, left, top, step, _picture.Most, _answer.View);
        }

        protected override void OnFetch() => _answer.CopyToCPU(_picture.Answer);
    }
}
