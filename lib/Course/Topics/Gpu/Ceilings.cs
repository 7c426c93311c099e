using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;
using ILGPU;
using ILGPU.Runtime;
using NotebookCourse.Experiments;
using NotebookCourse.Topics.Gpu.Kernels;

namespace NotebookCourse.Topics.Gpu;

/// <summary>The most that a machine gives: bytes a second between it and its memory, operations a second without memory.</summary>
/// <remarks>Each method makes one measurement. A byte counts once when it is read and once when it is written.</remarks>
internal static class Ceilings
{
    private const int ProcessorFloats = 1 << 24, ProcessorTurns = 400_000;

    private const int GpuThreadsPerPlace = 8, GpuTurns = 4_096, EmulatedTurns = 4;

    /// <summary>Copies a large array with all cores, and reads one: bytes a second, of the two whichever gives more.</summary>
    /// <remarks>A cache may fetch a line before it is overwritten, which nobody counts. So a copy alone says too little of what reading can get.</remarks>
    public static double ProcessorBytes()
    {
        var (source, target) = (Floats.Value.Source, Floats.Value.Target);
        var processors = Environment.ProcessorCount;
        var share = ProcessorFloats / processors;
        var copying = Together(processors, worker => source.AsSpan(worker * share, share).CopyTo(target.AsSpan(worker * share, share)));
        var kept = new float[processors];
        var reading = Together(processors, worker => kept[worker] = Sum(source.AsSpan(worker * share, share)));
        GC.KeepAlive(kept);
        return sizeof(float) * (double)share * processors * Math.Max(2 / copying, 1 / reading);
    }

    /// <summary>Multiplies and adds in registers with all cores: operations a second.</summary>
    public static double ProcessorOperations()
    {
        var processors = Environment.ProcessorCount;
        var kept = new float[processors];
        var seconds = Together(processors, worker => kept[worker] = MultiplyAndAdd(ProcessorTurns));
        GC.KeepAlive(kept);
        return (double)CeilingKernel.OperationsPerTurn * Vector<float>.Count * ProcessorTurns * processors / seconds;
    }

    /// <summary>Copies within the device's memory: bytes a second.</summary>
    public static double GpuBytes(GpuHost host)
    {
        var accelerator = host.Accelerator;
        accelerator.Bind();
        // A quarter of a GiB, or what a small device has room for.
        var floats = host.Device.IsGpu ? Math.Min(1L << 26, host.Device.MemoryBytes / 16) : 1 << 16;
        using var source = accelerator.Allocate1D<float>(floats);
        using var target = accelerator.Allocate1D<float>(floats);
        source.MemSetToZero();
        return 2.0 * sizeof(float) * floats / Timed(accelerator, () => source.View.CopyTo(target.View));
    }

    /// <summary>Multiplies and adds in registers of the device: operations a second.</summary>
    public static double GpuOperations(GpuHost host)
    {
        var accelerator = host.Accelerator;
        accelerator.Bind();
        var threads = (int)Math.Min(1 << 24, host.Device.MostThreads * GpuThreadsPerPlace);
        var turns = host.Device.IsGpu ? GpuTurns : EmulatedTurns;
        using var answer = accelerator.Allocate1D<float>(threads);
        var kernel = accelerator.LoadAutoGroupedStreamKernel<Index1D, int, float, ArrayView<float>>(CeilingKernel.Run);
        return (double)CeilingKernel.OperationsPerTurn * turns * threads / Timed(accelerator, () => kernel(threads, turns, 0.999f, answer.View));
    }

    // Written to once: pages that nobody has written are one page of zeros, which is read from the nearest cache.
    private static readonly Lazy<(float[] Source, float[] Target)> Floats = new(() =>
    {
        var source = new float[ProcessorFloats];
        Array.Fill(source, 1);
        return (source, new float[ProcessorFloats]);
    });

    private static double Timed(Accelerator accelerator, Action action)
    {
        action();
        accelerator.Synchronize();
        var start = Stopwatch.GetTimestamp();
        action();
        accelerator.Synchronize();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    // The clock starts when all are there, and the first time counts for nothing: it finds pages that were never touched.
    private static double Together(int threads, Action<int> share)
    {
        var (start, seconds) = (0L, 0.0);
        using var ready = new Barrier(threads, _ => start = Stopwatch.GetTimestamp());
        using var done = new Barrier(threads, _ => seconds = Stopwatch.GetElapsedTime(start).TotalSeconds);
        DedicatedThreads.Run(threads, worker =>
        {
            for (var time = 0; time < 2; time++)
            {
                ready.SignalAndWait();
                share(worker);
                done.SignalAndWait();
            }
        });
        return seconds;
    }

    // Four sums, so that no addition waits for the one before it.
    private static float Sum(ReadOnlySpan<float> floats)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(floats);
        Vector<float> a = default, b = default, c = default, d = default;
        for (var i = 0; i + 3 < vectors.Length; i += 4)
        {
            a += vectors[i];
            b += vectors[i + 1];
            c += vectors[i + 2];
            d += vectors[i + 3];
        }
        return Vector.Sum(a + b + c + d);
    }

    private static float MultiplyAndAdd(int turns)
    {
        var (factor, one) = (new Vector<float>(0.999f), Vector<float>.One);
        Vector<float> a = one, b = a + one, c = b + one, d = c + one, e = d + one, f = e + one, g = f + one, h = g + one;
        for (var turn = 0; turn < turns; turn++)
        {
            a = Vector.FusedMultiplyAdd(a, factor, one);
            b = Vector.FusedMultiplyAdd(b, factor, one);
            c = Vector.FusedMultiplyAdd(c, factor, one);
            d = Vector.FusedMultiplyAdd(d, factor, one);
            e = Vector.FusedMultiplyAdd(e, factor, one);
            f = Vector.FusedMultiplyAdd(f, factor, one);
            g = Vector.FusedMultiplyAdd(g, factor, one);
            h = Vector.FusedMultiplyAdd(h, factor, one);
        }
        return Vector.Sum(a + b + c + d + e + f + g + h);
    }
}
