using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;
using NotebookCourse.Experiments;
using NotebookCourse.Topics.Gpu.Kernels;

namespace NotebookCourse.Topics.Gpu;

/// <summary>Keeps the device open, with its compiled kernels, for as long as the process lives.</summary>
/// <remarks>
/// A device is tried before it is taken: a driver that is too old for its card, or too new for ILGPU, shows itself only
/// when a kernel is compiled. Whatever it throws then is kept as the reason why the next way was taken.
/// </remarks>
internal sealed class GpuHost
{
    private const int EmulatedWarp = 4, EmulatedWarps = 4;

    private static readonly Lazy<GpuHost> TheEmulator = new(() => new(Emulate(), []));
    private static readonly Lazy<GpuHost> TheOneHere = new(Find);

    private GpuHost(Accelerator accelerator, IReadOnlyList<string> passedOver)
    {
        Accelerator = accelerator;
        Device = new()
        {
            Name = accelerator.AcceleratorType == AcceleratorType.CPU ? GpuWords.GpuEmulatorName : accelerator.Name.Trim(),
            Api = accelerator.AcceleratorType switch
            {
                AcceleratorType.Cuda => GpuApi.Cuda,
                AcceleratorType.OpenCL => GpuApi.OpenCl,
                _ => GpuApi.Emulated,
            },
            Multiprocessors = accelerator.NumMultiprocessors,
            WarpSize = accelerator.WarpSize,
            MostGroupThreads = accelerator.MaxNumThreadsPerGroup,
            MostThreads = (long)accelerator.NumMultiprocessors * accelerator.MaxNumThreadsPerMultiprocessor,
            MemoryBytes = accelerator.MemorySize,
            PassedOver = passedOver,
        };
    }

    /// <summary>The device of this machine; the emulator if it has no GPU.</summary>
    public static GpuHost Here => TheOneHere.Value;

    /// <summary>The emulator, whether or not there is a GPU.</summary>
    public static GpuHost Emulator => TheEmulator.Value;

    /// <summary>What the device is.</summary>
    public GpuDevice Device { get; }

    /// <summary>ILGPU's view of it.</summary>
    public Accelerator Accelerator { get; }

    /// <summary>How wide a square group of threads can be: a power of two, at most <paramref name="most"/>.</summary>
    public int SquareGroup(int most)
    {
        var width = 1;
        while (width * 2 <= most && width * width * 4 <= Device.MostGroupThreads)
            width *= 2;
        return width;
    }

    private static GpuHost Find()
    {
        List<string> passedOver = [];
        foreach (var (name, open) in new (string, Func<Accelerator?>)[] { ("CUDA", OpenCuda), ("OpenCL", OpenOpenCl) })
        {
            try
            {
                if (open() is { } accelerator)
                    return new(Tried(accelerator), passedOver);
                passedOver.Add(GpuWords.GpuNone.With(name));
            }
            catch (Exception fault)
            {
                passedOver.Add(GpuWords.GpuFailed.With(name, $"{fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}"));
            }
        }
        return new(Emulate(), passedOver);
    }

    // The context is the device's for as long as the process lives.
    private static Accelerator? OpenCuda()
    {
        var context = Context.Create(builder => builder.Cuda().Optimize(OptimizationLevel.O2));
        return context.GetCudaDevices() is [var first, ..] ? first.CreateAccelerator(context) : Closed(context);
    }

    // An OpenCL that runs on the processor is no GPU.
    private static Accelerator? OpenOpenCl()
    {
        var context = Context.Create(builder => builder.OpenCL().Optimize(OptimizationLevel.O2));
        foreach (var device in context.GetCLDevices())
        {
            if (device.DeviceType.HasFlag(CLDeviceType.CL_DEVICE_TYPE_GPU))
                return device.CreateAccelerator(context);
        }
        return Closed(context);
    }

    private static CPUAccelerator Emulate()
    {
        var context = Context.Create(builder => builder.CPU(new CPUDevice(EmulatedWarp, EmulatedWarps, 1)));
        return context.CreateCPUAccelerator(0);
    }

    private static Accelerator? Closed(Context context)
    {
        context.Dispose();
        return null;
    }

    private static Accelerator Tried(Accelerator accelerator)
    {
        float[] two = [1, 2];
        using var values = accelerator.Allocate1D(two);
        using var answer = accelerator.Allocate1D<float>(two.Length);
        var kernel = accelerator.LoadAutoGroupedStreamKernel<Index1D, float, ArrayView<float>, ArrayView<float>, ArrayView<float>>(SaxpyKernel.Run);
        kernel(two.Length, 2, values.View, values.View, answer.View);
        accelerator.Synchronize();
        var found = answer.GetAsArray1D();
        return found is [3, 6] ? accelerator : throw new WrongAnswerException(GpuWords.GpuWrongTrial.With(string.Join(", ", found)));
    }
}
