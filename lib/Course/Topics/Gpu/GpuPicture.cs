using System.Diagnostics;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Gpu;

/// <summary>The Mandelbrot set as a kernel has drawn it.</summary>
public sealed class GpuPicture
{
    /// <summary>The widest picture that an emulator is asked for.</summary>
    public const int WidestEmulated = 240;

    private GpuPicture(GpuDevice device, int asked, MandelbrotData data, int[] rounds, double seconds) =>
        (Device, Asked, Width, Height, Most, Rounds, Seconds) = (device, asked, data.Width, data.Height, data.Most, rounds, seconds);

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

    /// <summary>Draws it on the device here, and checks every pixel against the processor's.</summary>
    /// <param name="width">Pixels across: 3 to <see cref="GpuWork.WidestPicture"/>; an emulator draws it no wider than <see cref="WidestEmulated"/>.</param>
    /// <param name="most">1 to <see cref="GpuWork.MostRounds"/>.</param>
    /// <exception cref="WrongAnswerException">The device got it wrong.</exception>
    public static GpuPicture Draw(int width, int most)
    {
        Require.InRange(width, 3, GpuWork.WidestPicture);
        Require.InRange(most, 1, GpuWork.MostRounds);
        var host = GpuHost.Here;
        var data = new MandelbrotData(host.Device.IsGpu ? width : Math.Min(width, WidestEmulated), most);
        using var job = MandelbrotWork.Prepare(host, data);
        // The first time compiles the kernel.
        job.Compute();
        var start = Stopwatch.GetTimestamp();
        job.Compute();
        job.Fetch();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var rounds = data.Answer.ToArray();
        job.Verify();
        return new(host.Device, width, data, rounds, seconds);
    }
}
