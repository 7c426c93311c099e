using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NotebookCourse.Topics.Processes;

/// <summary>Room for messages that begins where a page of memory does.</summary>
/// <remarks>An array begins somewhere; measured on a server's processor, the kernel then took twice as long to copy from and to it.</remarks>
internal static class PageBuffer
{
    private const int PageBytes = 4096;

    /// <summary>So many bytes, all zero.</summary>
    public static Memory<byte> Of(int bytes)
    {
        // Pinned: moved by the garbage collector, it would begin somewhere again.
        var array = GC.AllocateArray<byte>(bytes + PageBytes, pinned: true);
        return array.AsMemory((int)(PageBytes - Address(array) % PageBytes), bytes);
    }

    private static unsafe long Address(byte[] array) => (long)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
}
