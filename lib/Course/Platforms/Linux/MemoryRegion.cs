using System.Globalization;

namespace NotebookCourse.Platforms.Linux;

/// <summary>A stretch of addresses that a process may use, and what lies there.</summary>
/// <param name="From">Its first address.</param>
/// <param name="Before">The address that ends it.</param>
/// <param name="Rights">What may be done there, as the system writes it: "r-xp" is read and execute, and private.</param>
/// <param name="Name">The file that lies there, "[heap]" or "[stack]"; empty for memory without a name.</param>
public sealed record MemoryRegion(ulong From, ulong Before, string Rights, string Name)
{
    /// <summary>How many bytes of addresses it has; not all of them need memory behind them.</summary>
    public long Bytes => (long)(Before - From);

    /// <summary>Whether instructions may be run from it.</summary>
    public bool IsExecutable => Rights.Contains('x', StringComparison.Ordinal);

    /// <summary>Whether it shows a file.</summary>
    public bool IsFile => Name.StartsWith('/');

    /// <summary>Whether an address lies in it.</summary>
    public bool Holds(ulong address) => From <= address && address < Before;

    /// <summary>
    /// Reads a line of Linux's <c>/proc/PID/maps</c> or <c>smaps</c>: "from-before rights offset device inode name";
    /// null for any other line, such as one that says more of the region before it.
    /// </summary>
    internal static MemoryRegion? Parse(string line)
    {
        var parts = line.Split(' ', 6, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length >= 5 && parts[0].Split('-') is [var from, var before] && Address(from) is { } first && Address(before) is { } end
            ? new(first, end, parts[1], parts.Length > 5 ? parts[5] : "")
            : null;

        static ulong? Address(string hex) => ulong.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var address) ? address : null;
    }
}
