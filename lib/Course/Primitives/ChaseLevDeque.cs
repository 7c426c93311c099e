using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>A double-ended queue with one owner, who adds and takes at the bottom, and thieves, who take at the top.</summary>
/// <remarks>
/// Safety: linearizable, as long as only the owner pushes and pops. An item is taken once, by the owner or by one thief.
/// Liveness: the owner is wait-free (but for growing), thieves are lock-free: one tries again only because another took the item.
/// The owner works where it worked last, thieves take the oldest work, and both meet only at the last item.
/// Allocates only when it grows. What a thief took stays referenced until its slot is used again.
/// Source: Chase and Lev, 2005; fences after Lê, Pop, Cohen and Zappa Nardelli, 2013.
/// </remarks>
/// <typeparam name="T">What it holds.</typeparam>
public sealed class ChaseLevDeque<T>
    where T : class
{
    private ThievesLine _thieves;
    private OwnersLine _owners;

    /// <summary>Makes an empty deque, which grows beyond its first capacity when it must.</summary>
    /// <param name="capacity">For how many items there is room before it grows: 1 to 2^30; rounded up to a power of two.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is not in its range.</exception>
    public ChaseLevDeque(int capacity = 32) =>
        _owners.Slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)Require.InRange(capacity, 1, 1 << 30))];

    /// <summary>Whether there is nothing in it at this moment.</summary>
    public bool IsEmpty => Atomic.Read(ref _thieves.Top) >= Atomic.Read(ref _owners.Bottom);

    /// <summary>Adds an item at the bottom. Only the owner may.</summary>
    public void Push(T item)
    {
        var bottom = _owners.Bottom;
        var top = Atomic.Read(ref _thieves.Top);
        var slots = _owners.Slots;
        if (bottom - top == slots.Length) slots = Grow(slots, top, bottom);
        ref var slot = ref slots[SlotOf(bottom, slots)];
        Atomic.Write(ref slot.Item, item);
        // Release: who sees the new bottom sees the item.
        Atomic.Write(ref _owners.Bottom, bottom + 1);
    }

    /// <summary>Takes the item at the bottom, if there is one. Only the owner may.</summary>
    public bool TryPop([MaybeNullWhen(false)] out T item)
    {
        var bottom = _owners.Bottom - 1;
        // First claim, then look: thieves that look later leave the item alone. Without the fence the processor may
        // look first, as the write waits in its store buffer; then owner and thief both take the last item. The
        // explorer does not show that, a real machine does.
        Atomic.Write(ref _owners.Bottom, bottom);
        Interlocked.MemoryBarrier();
        var top = Atomic.Read(ref _thieves.Top);
        if (bottom < top)
        {
            Atomic.Write(ref _owners.Bottom, top);
            item = null;
            return false;
        }
        ref var slot = ref _owners.Slots[SlotOf(bottom, _owners.Slots)];
        item = Atomic.Read(ref slot.Item);
        if (bottom == top)
        {
            // The last one: a thief may have looked before we claimed. Whoever moves the top has it, and it is empty in any case.
            var isOurs = Atomic.CompareExchange(ref _thieves.Top, top + 1, top) == top;
            Atomic.Write(ref _owners.Bottom, top + 1);
            if (!isOurs)
            {
                item = null;
                return false;
            }
        }
        // A thief that still reads this slot has an old top, and will fail to move it.
        Atomic.Write(ref slot.Item, null!);
        return true;
    }

    /// <summary>Takes the item at the top, if there is one. Any thread may.</summary>
    public bool TrySteal([MaybeNullWhen(false)] out T item)
    {
        while (true)
        {
            var top = Atomic.Read(ref _thieves.Top);
            // The other half of the fence above: top before bottom, or both could see an old value of the other's.
            Interlocked.MemoryBarrier();
            if (top >= Atomic.Read(ref _owners.Bottom))
            {
                item = null;
                return false;
            }
            // Read before the top is moved: then the owner may use the slot again. What we read may be another item
            // already, but then the top has moved as well, and what we read does not count.
            var slots = Atomic.Read(ref _owners.Slots);
            ref var slot = ref slots[SlotOf(top, slots)];
            item = Atomic.Read(ref slot.Item);
            if (Atomic.CompareExchange(ref _thieves.Top, top + 1, top) == top) return true;
        }
    }

    private static int SlotOf(long index, Slot[] slots) => (int)index & (slots.Length - 1);

    // Thieves may go on reading the old slots: what they can still take is the same in both.
    private Slot[] Grow(Slot[] slots, long top, long bottom)
    {
        var wider = new Slot[checked(slots.Length * 2)];
        for (var index = top; index < bottom; index++) wider[SlotOf(index, wider)] = slots[SlotOf(index, slots)];
        Atomic.Write(ref _owners.Slots, wider);
        return wider;
    }

    // A struct, so that writing into an array of them needs no check of its type.
    private struct Slot
    {
        public T Item;
    }

    private struct ThievesLine
    {
        public Padding Before { get; set; }
        public long Top;
        public Padding After { get; set; }
    }

    private struct OwnersLine
    {
        public long Bottom;
        public Slot[] Slots;
        public Padding After { get; set; }
    }
}
