using System.Runtime.CompilerServices;
using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Interleaving;

/// <summary>A write that has not reached memory yet.</summary>
internal abstract class BufferedStore
{
    /// <summary>The number of the thing that it writes.</summary>
    public int Thing { get; private init; }

    /// <summary>The name of that thing.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Where it stands in the code.</summary>
    public int Site { get; private init; }

    /// <summary>The value as text.</summary>
    public abstract string Text { get; }

    /// <summary>What stands for the value.</summary>
    public ulong Written { get; private init; }

    /// <summary>What whoever reads it comes after; null if it orders nothing.</summary>
    public VectorClock? Released { get; private init; }

    // What stands for the state in which the thread wrote it.
    private protected ulong Writer { get; private init; }

    /// <summary>A write that a thread makes in the step that it takes.</summary>
    /// <param name="thread">Who writes.</param>
    /// <param name="owner">The object in which the place lies; null for a static field.</param>
    /// <param name="reach">For a static field: leads to its first byte.</param>
    /// <param name="place">The place.</param>
    /// <param name="value">What is written.</param>
    public static BufferedStore Of<T>(LogicalThread thread, object? owner, StaticPlace? reach, ref T place, T value)
    {
        var offset = owner is null ? Unsafe.ByteOffset(ref reach!(), ref Unsafe.As<T, byte>(ref place)) : Raw.OffsetOf(owner, ref place);
        var writer = thread.Writer;
        return new BufferedStore<T>(owner, reach, offset, value)
        {
            Thing = thread.Next.Thing,
            Name = thread.Next.Name,
            Site = thread.Site,
            Writer = writer,
            Written = Fingerprint.Of(value, writer),
            Released = thread.Next.Order == AccessOrder.Release ? thread.Scheduler.Races.Released(thread) : null,
        };
    }

    /// <summary>Puts it into memory, for its thread to see.</summary>
    public abstract void Show();

    /// <summary>Takes it out again.</summary>
    public abstract void Hide();

    /// <summary>Puts it into memory for all to see.</summary>
    public abstract void Reach(SharedThings things);
}

/// <summary>The same of a value of a type.</summary>
internal sealed class BufferedStore<T>(object? owner, StaticPlace? reach, nint offset, T value) : BufferedStore
{
    private T _before = default!;

    /// <inheritdoc/>
    public override string Text => ValueText.Of(value);

    private ref T Place => ref Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref owner is null ? ref reach!() : ref Raw.DataOf(owner), offset));

    /// <inheritdoc/>
    public override void Show() => (_before, Place) = (Place, value);

    /// <inheritdoc/>
    public override void Hide() => Place = _before;

    /// <inheritdoc/>
    public override void Reach(SharedThings things)
    {
        if (!Fingerprint.AreSame(Place, value)) things.Change(Thing, Writer, Written);
        Place = value;
    }
}
