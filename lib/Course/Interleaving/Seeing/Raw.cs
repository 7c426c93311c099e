using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Where the content of an object begins: every place inside lies a fixed number of bytes behind it, wherever the collector moves the object.</summary>
internal static class Raw
{
    /// <summary>The first byte behind an object's type.</summary>
    public static ref byte DataOf(object owner) => ref Unsafe.As<Data>(owner).First;

    /// <summary>How far a place inside an object lies behind that.</summary>
    public static nint OffsetOf<T>(object owner, ref T place) => Unsafe.ByteOffset(ref DataOf(owner), ref Unsafe.As<T, byte>(ref place));

    // Never made: only the shape that every object has.
    private sealed class Data
    {
        public byte First;
    }
}
