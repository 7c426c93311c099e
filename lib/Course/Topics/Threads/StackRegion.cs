using System.Globalization;
using NotebookCourse.Platforms.Linux;

namespace NotebookCourse.Topics.Threads;

/// <summary>The memory in which a thread's stack lies.</summary>
/// <param name="Reserved">How long it is, in bytes: addresses that nobody else may use.</param>
/// <param name="Touched">How much of it has been used, and so takes memory, in bytes.</param>
public sealed record StackRegion(long Reserved, long Touched)
{
    private const int BytesPerKilobyte = 1024;

    /// <summary>Finds the region around an address in the lines of Linux's <c>/proc/self/smaps</c>; null if it is in none.</summary>
    internal static StackRegion? Around(ulong address, IEnumerable<string> lines)
    {
        long? reserved = null;
        foreach (var line in lines)
        {
            // A region begins with a line of its own; facts about it follow.
            if (MemoryRegion.Parse(line) is { } region)
                reserved = region.Holds(address) ? region.Bytes : null;
            else if (reserved is { } length && line.StartsWith("Rss:", StringComparison.Ordinal))
                return new(length, BytesPerKilobyte * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture));
        }
        return null;
    }
}
