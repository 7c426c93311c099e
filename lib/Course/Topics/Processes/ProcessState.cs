using NotebookCourse.Platforms.Linux;

namespace NotebookCourse.Topics.Processes;

/// <summary>What the system tells of a process at one moment. What this platform does not tell is null.</summary>
/// <remarks>Of the environment only the names are taken: values may be secrets, and a notebook is shown to others.</remarks>
public sealed record ProcessState
{
    /// <summary>The system's number for it.</summary>
    public required int Id { get; init; }

    /// <summary>The name by which the system lists it.</summary>
    public required string Name { get; init; }

    /// <summary>The process that started it.</summary>
    public int? Parent { get; init; }

    /// <summary>Its group: the processes that a terminal stops together.</summary>
    public int? Group { get; init; }

    /// <summary>Its session: the groups of one login.</summary>
    public int? Session { get; init; }

    /// <summary>On whose behalf it acts.</summary>
    public int? User { get; init; }

    /// <summary>And on behalf of which group of users.</summary>
    public int? UserGroup { get; init; }

    /// <summary>The names of its environment variables.</summary>
    public IReadOnlyList<string>? Environment { get; init; }

    /// <summary>The folder from which paths begin that do not begin with a slash.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>The file of its program.</summary>
    public string? Program { get; init; }

    /// <summary>The regions of its address space, in the order of their addresses.</summary>
    public IReadOnlyList<MemoryRegion>? Memory { get; init; }

    /// <summary>What it has open, by the number of the file descriptor.</summary>
    public IReadOnlyDictionary<int, string>? OpenFiles { get; init; }

    /// <summary>What it does about signals.</summary>
    public SignalActions? Signals { get; init; }

    /// <summary>The threads that it has at this moment.</summary>
    public required IReadOnlyList<SeenThread> Threads { get; init; }

    /// <summary>The files of code that it has loaded besides its program.</summary>
    public IReadOnlyList<string>? Libraries { get; init; }

    /// <summary>System V's tools for talking that exist on this machine.</summary>
    public SystemTools? Tools { get; init; }

    /// <summary>The state of the process that runs the notebook's cells.</summary>
    public static ProcessState Here => Of(System.Environment.ProcessId);

    /// <summary>The state of a process by its number.</summary>
    /// <exception cref="ArgumentException">There is none with this number.</exception>
    public static ProcessState Of(int process)
    {
        var folder = new ProcFolder(Proc.Of(process), Proc.SystemTools);
        return folder.Exists ? folder.Read() : PortableProcess.Read(process);
    }
}

/// <summary>How many of System V's tools there are, on the whole machine: they belong to nobody in particular, and outlive who made them.</summary>
/// <param name="MessageQueues">Queues of messages.</param>
/// <param name="Semaphores">Sets of semaphores.</param>
/// <param name="SharedMemory">Pieces of shared memory.</param>
public sealed record SystemTools(int MessageQueues, int Semaphores, int SharedMemory);
