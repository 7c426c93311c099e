using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>A place to which code has taken a reference.</summary>
/// <param name="Owner">The object in which it lies; null for a static field.</param>
/// <param name="Offset">Where its bytes begin in the object.</param>
/// <param name="Size">How many there are.</param>
/// <param name="At">Its index, if it is an element of an array.</param>
/// <param name="Member">What it is of that object.</param>
/// <param name="Reach">For a static field: leads to its first byte.</param>
/// <param name="Each">If it is all elements of an array: how many bytes each of them has; otherwise 0.</param>
internal readonly record struct NotedPlace(object? Owner, nint Offset, nint Size, long At, Member Member, StaticPlace? Reach, int Each = 0)
{
    private ref byte First => ref Owner is null ? ref Reach!() : ref Unsafe.AddByteOffset(ref Raw.DataOf(Owner), Offset);

    /// <summary>Whether a reference leads into it.</summary>
    public bool Holds(ref byte place)
    {
        var distance = Unsafe.ByteOffset(ref First, ref place);
        return distance >= 0 && distance < Size;
    }

    /// <summary>The one of several places in it to which a reference leads.</summary>
    public NotedPlace PartAt(ref byte place) => Each == 0 ? this : this with { At = Unsafe.ByteOffset(ref First, ref place) / Each };

    // What its owner says of being equal nobody asks.
    public bool Equals(NotedPlace other) => ReferenceEquals(Owner, other.Owner) && (Offset, Size, At, Each) == (other.Offset, other.Size, other.At, other.Each) && Member == other.Member;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Owner), Offset, Size, Member.Index);

    /// <summary>The way to a place in it, for whoever cannot keep a reference.</summary>
    public StaticPlace WayTo(ref byte place)
    {
        var (itself, distance) = (this, Unsafe.ByteOffset(ref First, ref place));
        return () => ref Unsafe.AddByteOffset(ref itself.First, distance);
    }
}
