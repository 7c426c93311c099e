using NotebookCourse.Platforms.Linux;

namespace NotebookCourse.Topics.Threads;

/// <summary>The calling thread, as the kernel of the operating system knows it.</summary>
internal static class CallingThread
{
    /// <summary>Its number in the kernel; null on a system that does not tell a program of .NET.</summary>
    public static int? KernelId => new FileInfo(Proc.ThisThread).LinkTarget is { } folder && int.TryParse(Path.GetFileName(folder), out var id) ? id : null;
}
