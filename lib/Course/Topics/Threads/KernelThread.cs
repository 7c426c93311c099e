using NotebookCourse.Platforms.Linux;

namespace NotebookCourse.Topics.Threads;

/// <summary>The calling thread, as the operating system knows it.</summary>
internal static class KernelThread
{
    /// <summary>Its number in the kernel's books; null on a system where a program of .NET is not told.</summary>
    public static int? Id => new FileInfo(Proc.ThisThread).LinkTarget is { } folder && int.TryParse(Path.GetFileName(folder), out var id) ? id : null;
}
