using NotebookCourse.Platforms.Linux;

namespace NotebookCourse.Topics.Threads;

/// <summary>What .NET and the operating system know of one thread.</summary>
public sealed class ThreadPortrait
{
    internal ThreadPortrait(string name, int managedId, ThreadPriority priority, int processId, ThreadLines? kernel, StackRegion? stack) =>
        (Name, ManagedId, Priority, ProcessId, Kernel, Stack) = (name, managedId, priority, processId, kernel, stack);

    /// <summary>The name that it was given.</summary>
    public string Name { get; }

    /// <summary>The number that .NET gives it.</summary>
    public int ManagedId { get; }

    /// <summary>The priority that .NET gives it.</summary>
    public ThreadPriority Priority { get; }

    /// <summary>The process that it lives in.</summary>
    public int ProcessId { get; }

    /// <summary>Its stack; null where the system does not tell.</summary>
    public StackRegion? Stack { get; }

    /// <summary>What the kernel says; null where it does not.</summary>
    internal ThreadLines? Kernel { get; }
}
