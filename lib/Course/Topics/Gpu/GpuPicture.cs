using System.Diagnostics;
using ILGPU;
using NotebookCourse.Topics.Gpu.Tracing;

namespace NotebookCourse.Topics.Gpu;

/// <summary>The Mandelbrot set as a kernel has drawn it, or was to draw it.</summary>
public sealed class GpuPicture
{
    /// <summary>The widest picture that an emulator is asked for.</summary>
    public const int WidestEmulated = 240;

    // Its kernel is tried on so narrow a picture first, with every access looked at.
    private const int WidestTried = 48;

    private GpuPicture(GpuDevice device, int asked, MandelbrotData data, double seconds) =>
        (Device, Asked, Width, Height, Most, Rounds, Seconds, Complaint) = (device, asked, data.Width, data.Height, data.Most, [.. data.Answer], seconds, data.Complaint(MandelbrotWork.MayDiffer(device)));

    /// <summary>The device that drew it.</summary>
    public GpuDevice Device { get; }

    /// <summary>How many pixels across were asked for: more than <see cref="Width"/> where an emulator was spared them.</summary>
    public int Asked { get; }

    /// <summary>The width, in pixels.</summary>
    public int Width { get; }

    /// <summary>The height, in pixels.</summary>
    public int Height { get; }

    /// <summary>After how many rounds a pixel is taken to belong to the set.</summary>
    public int Most { get; }

    /// <summary>How many rounds each pixel stays, row by row.</summary>
    public IReadOnlyList<int> Rounds { get; }

    /// <summary>How long the kernel took, with the way of the picture back: once, its compilation not included.</summary>
    public double Seconds { get; }

    /// <summary>Where it differs from what the processor draws, in a sentence; null if it does not.</summary>
    public string? Complaint { get; }

    /// <summary>Draws what a kernel of one's own computes, on the device here, and says where it differs from the set.</summary>
    /// <param name="kernel">Given: the number of the pixel, the width, the left and the upper edge, how far neighbours are, the most rounds, and the answer.</param>
    /// <param name="width">Pixels across: 3 to <see cref="GpuWork.WidestPicture"/>; an emulator draws it no wider than <see cref="WidestEmulated"/>.</param>
    /// <param name="most">1 to <see cref="GpuWork.MostRounds"/>.</param>
    /// <exception cref="InvalidOperationException">The kernel reaches beyond the picture, or does not end: no device would say so.</exception>
    public static GpuPicture Draw(Action<Index1D, int, float, float, float, int, ArrayView<int>> kernel, int width, int most)
    {
        Require.InRange(width, 3, GpuWork.WidestPicture);
        Require.InRange(most, 1, GpuWork.MostRounds);
        var tried = Math.Min(width, WidestTried);
        var (left, top, step) = MandelbrotWork.Frame(tried);
        var pixels = tried * (tried * 2 / 3);
        var trace = KernelTrace.Of(kernel, pixels, tried, left, top, step, most, new int[pixels]);
        if (trace.Fault is { } fault)
            throw new InvalidOperationException(fault);
        var host = GpuHost.Here;
        var data = new MandelbrotData(host.Device.IsGpu ? width : Math.Min(width, WidestEmulated), most);
        using var job = MandelbrotWork.Prepare(host, data, kernel);
        // The first time compiles the kernel.
        job.Compute();
        var start = Stopwatch.GetTimestamp();
        job.Compute();
        job.Fetch();
        return new(host.Device, width, data, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }
}
