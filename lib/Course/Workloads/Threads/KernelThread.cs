namespace NotebookCourse.Workloads.Threads;

/// <summary>The calling thread, as the operating system knows it.</summary>
internal static class KernelThread
{
    /// <summary>A link that leads whoever reads it to a folder about itself: <c>PROCESS/task/THREAD</c>.</summary>
    private const string Self = "/proc/thread-self";

    /// <summary>Its number in the kernel's books; null on a system where a program of .NET is not told.</summary>
    public static int? Id => new FileInfo(Self).LinkTarget is { } folder && int.TryParse(Path.GetFileName(folder), out var id) ? id : null;
}
