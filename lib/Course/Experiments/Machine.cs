using System.Diagnostics;
using System.Runtime;
using System.Runtime.InteropServices;

namespace NotebookCourse.Experiments;

/// <summary>The machine that a run was made on, as far as it bears on the times.</summary>
public sealed record Machine
{
    /// <summary>This machine, as it is now.</summary>
    public static Machine Here => Unmeasured with { Capacity = Capacity.Now() };

    /// <summary>This machine without its capacity, which takes a moment to measure.</summary>
    internal static Machine Unmeasured => new()
    {
        Processors = Environment.ProcessorCount,
        Processor = ProcessorInfo.Here,
        MemoryBytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        OperatingSystem = RuntimeInformation.OSDescription,
        Architecture = RuntimeInformation.ProcessArchitecture.ToString(),
        Runtime = RuntimeInformation.FrameworkDescription,
        ServerCollector = GCSettings.IsServerGC,
        DebuggerAttached = Debugger.IsAttached,
        ClockTickSeconds = 1.0 / Stopwatch.Frequency,
    };

    /// <summary>How many processors the runtime may use: fewer than there are, where affinity or a container's limit says so.</summary>
    public required int Processors { get; init; }

    /// <summary>What the operating system says of the processors.</summary>
    public required ProcessorInfo Processor { get; init; }

    /// <summary>How much memory this process may use, in bytes.</summary>
    public required long MemoryBytes { get; init; }

    /// <summary>Name and version of the operating system.</summary>
    public required string OperatingSystem { get; init; }

    /// <summary>The instruction set that this process runs on.</summary>
    public required string Architecture { get; init; }

    /// <summary>Name and version of the runtime.</summary>
    public required string Runtime { get; init; }

    /// <summary>Whether the garbage collector is the server's (a heap a processor) and not the workstation's.</summary>
    public required bool ServerCollector { get; init; }

    /// <summary>Whether a debugger is attached, which makes many things slower.</summary>
    public required bool DebuggerAttached { get; init; }

    /// <summary>The shortest time that the clock can tell from none, in seconds.</summary>
    public required double ClockTickSeconds { get; init; }

    /// <summary>What it could give to several threads; null if it has one processor.</summary>
    public Capacity? Capacity { get; init; }
}
