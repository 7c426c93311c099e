using System.Globalization;

namespace NotebookCourse.Workloads.Threads;

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
            if (Bounds(line) is var (from, before))
                reserved = from <= address && address < before ? (long)(before - from) : null;
            else if (reserved is { } length && line.StartsWith("Rss:", StringComparison.Ordinal))
                return new(length, BytesPerKilobyte * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture));
        }
        return null;
    }

    // A region begins with a line such as "7f56-7f60 rw-p 00000000 00:00 0"; facts about it follow.
    private static (ulong From, ulong Before)? Bounds(string line)
    {
        var (dash, space) = (line.IndexOf('-'), line.IndexOf(' '));
        return dash > 0 && space > dash
            && ulong.TryParse(line.AsSpan(0, dash), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var from)
            && ulong.TryParse(line.AsSpan(dash + 1, space - dash - 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var before)
            ? (from, before)
            : null;
    }
}
