using ILGPU.Runtime;

namespace NotebookCourse.Topics.Gpu;

/// <summary>The device on which kernels run, as far as it says what it is.</summary>
public sealed record GpuDevice
{
    /// <summary>The device here: the first that works of CUDA, OpenCL and the emulator.</summary>
    public static GpuDevice Here => GpuHost.Here.Device;

    /// <summary>The device here, open, as ILGPU wants it for kernels of one's own. It stays open for as long as the process lives.</summary>
    public static Accelerator Open()
    {
        // A device belongs to a thread at a time, and a cell may run on any.
        GpuHost.Here.Accelerator.Bind();
        return GpuHost.Here.Accelerator;
    }

    /// <summary>What its maker calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The way to it.</summary>
    public required GpuApi Api { get; init; }

    /// <summary>How many multiprocessors it has: each runs groups of threads of its own.</summary>
    public required int Multiprocessors { get; init; }

    /// <summary>How many threads take each step together.</summary>
    public required int WarpSize { get; init; }

    /// <summary>How many threads a group may have.</summary>
    public required int MostGroupThreads { get; init; }

    /// <summary>How many threads it can hold at the same time.</summary>
    public required long MostThreads { get; init; }

    /// <summary>How much memory it has, in bytes.</summary>
    public required long MemoryBytes { get; init; }

    /// <summary>Why the ways that come before this one were not taken.</summary>
    public IReadOnlyList<string> PassedOver { get; init; } = [];

    /// <summary>Whether it is a GPU and no emulator.</summary>
    public bool IsGpu => Api != GpuApi.Emulated;
}
