using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>A place to which code has taken a reference.</summary>
/// <param name="Owner">The object in which it lies; null for a static field.</param>
/// <param name="Offset">Where its bytes begin in the object.</param>
/// <param name="Size">How many there are.</param>
/// <param name="At">Its index, if it is an element of an array.</param>
/// <param name="Member">What it is of that object.</param>
/// <param name="Reach">For a static field: leads to its first byte.</param>
internal readonly record struct NotedPlace(object? Owner, nint Offset, int Size, long At, Member Member, StaticPlace? Reach)
{
    private ref byte First => ref Owner is null ? ref Reach!() : ref Unsafe.AddByteOffset(ref Raw.DataOf(Owner), Offset);

    /// <summary>Whether a reference leads into it.</summary>
    public bool Holds(ref byte place)
    {
        var distance = Unsafe.ByteOffset(ref First, ref place);
        return distance >= 0 && distance < Size;
    }

    /// <summary>The way to a place in it, for whoever cannot keep a reference.</summary>
    public StaticPlace WayTo(ref byte place)
    {
        var (itself, distance) = (this, Unsafe.ByteOffset(ref First, ref place));
        return () => ref Unsafe.AddByteOffset(ref itself.First, distance);
    }
}
