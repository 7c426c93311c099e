using System.Diagnostics.CodeAnalysis;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>A bounded buffer without a lock: a ring whose slots carry numbers that say whose turn it is.</summary>
/// <remarks>
/// Safety: linearizable; holds at most <see cref="Capacity"/> values. A put or take takes effect when it claims its
/// number; a try that fails, when it reads that as many were put as taken, or a whole capacity more.
/// Liveness: deadlock-free. Not lock-free: a thread that is stopped between claiming a slot and filling it holds up who
/// needs that slot. Waits by spinning. Not starvation-free: waiting threads are not served in order.
/// Allocates nothing after it is made, unless it must wait.
/// Source: Vyukov, <i>Bounded MPMC queue</i>, 2010. His returns "empty" when the oldest value is claimed and not yet there,
/// although younger ones are: that is not linearizable, so here such a try waits for it.
/// </remarks>
/// <typeparam name="T">What it holds.</typeparam>
public sealed class SequencedBoundedBuffer<T> : IBoundedBuffer<T>
{
    private readonly Slot[] _slots;
    private TailLine _puts;
    private HeadLine _takes;

    /// <summary>Makes an empty buffer.</summary>
    /// <param name="capacity">How many values it holds at most: 1 to 2^30.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is not in its range.</exception>
    public SequencedBoundedBuffer(int capacity)
    {
        _slots = new Slot[Require.InRange(capacity, 1, 1 << 30)];
        for (var index = 0; index < capacity; index++) _slots[index].Turn = FreeFor(index);
    }

    /// <inheritdoc/>
    public int Capacity => _slots.Length;

    /// <inheritdoc/>
    public void Put(T value)
    {
        while (!TryPut(value)) Atomic.SpinUntil(() => Atomic.Read(ref _puts.Tail) - Atomic.Read(ref _takes.Head) < Capacity);
    }

    /// <inheritdoc/>
    public T Take()
    {
        T? value;
        while (!TryTake(out value)) Atomic.SpinUntil(() => Atomic.Read(ref _puts.Tail) > Atomic.Read(ref _takes.Head));
        return value;
    }

    /// <inheritdoc/>
    public bool TryPut(T value)
    {
        while (true)
        {
            var tail = Atomic.Read(ref _puts.Tail);
            ref var slot = ref _slots[tail % Capacity];
            var turn = Atomic.Read(ref slot.Turn);
            if (turn == FreeFor(tail))
            {
                if (Atomic.CompareExchange(ref _puts.Tail, tail + 1, tail) != tail) continue;
                SchedulePoint.Here("write slot");
                slot.Value = value;
                // Release: whoever sees that it is filled sees the value.
                Atomic.Write(ref slot.Turn, FilledBy(tail));
                return true;
            }
            // A later turn means that another put has come before us, and there is nothing to wait for.
            if (turn > FreeFor(tail)) continue;
            if (Atomic.Read(ref _takes.Head) == tail - Capacity) return false;
            // Someone is about to free it.
            WaitForTurn(tail, FreeFor(tail));
        }
    }

    /// <inheritdoc/>
    public bool TryTake([MaybeNullWhen(false)] out T value)
    {
        while (true)
        {
            var head = Atomic.Read(ref _takes.Head);
            ref var slot = ref _slots[head % Capacity];
            var turn = Atomic.Read(ref slot.Turn);
            if (turn == FilledBy(head))
            {
                if (Atomic.CompareExchange(ref _takes.Head, head + 1, head) != head) continue;
                SchedulePoint.Here("read slot");
                value = slot.Value;
                slot.Value = default!;
                Atomic.Write(ref slot.Turn, FreeFor(head + Capacity));
                return true;
            }
            if (turn > FilledBy(head)) continue;
            if (Atomic.Read(ref _puts.Tail) == head)
            {
                value = default;
                return false;
            }
            // Someone is about to fill it.
            WaitForTurn(head, FilledBy(head));
        }
    }

    // Of each slot these follow one another, each greater than the one before, also when there is only one slot.
    private static long FreeFor(long number) => 2 * number;

    private static long FilledBy(long number) => (2 * number) + 1;

    private void WaitForTurn(long number, long turn) => Atomic.SpinUntil(() => TurnNow(number) >= turn);

    private long TurnNow(long number)
    {
        ref var slot = ref _slots[number % Capacity];
        return Atomic.Read(ref slot.Turn);
    }

    private struct Slot
    {
        public long Turn;
        public T Value;
    }

    private struct TailLine
    {
        public Padding Before { get; set; }
        public long Tail;
        public Padding After { get; set; }
    }

    private struct HeadLine
    {
        public long Head;
        public Padding After { get; set; }
    }
}
