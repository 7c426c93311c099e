using System.Runtime.InteropServices;

namespace NotebookCourse.Kernel.Platforms;

/// <summary>Which pages of memory have been used, as the operating system knows it.</summary>
internal static partial class MemoryPages
{
    /// <summary>Whether it can be asked here.</summary>
    public static bool CanBeAsked => !OperatingSystem.IsWindows();

    /// <summary>Whether the page with an address has been written; false also where there is none.</summary>
    public static bool IsUsed(nuint address)
    {
        var size = (nuint)Environment.SystemPageSize;
        byte used = 0;
        return MinCore(address / size * size, size, ref used) == 0 && (used & 1) != 0;
    }

    [LibraryImport("libc", EntryPoint = "mincore")]
    private static partial int MinCore(nuint address, nuint length, ref byte used);
}
