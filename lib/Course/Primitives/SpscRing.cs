using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>A bounded queue between two threads: one that only adds and one that only takes.</summary>
/// <remarks>
/// Safety: linearizable, as long as no two threads add at the same time and no two take. Holds at most
/// <see cref="Capacity"/> values.
/// Liveness: wait-free: no operation has a loop.
/// Allocates nothing after it is made.
/// Source: Lamport, 1983; each side remembers what it last saw of the other's index, so that the two touch each other's
/// cache line only when the ring looks full or empty (Lê and others, <i>Correct and efficient bounded FIFO queues</i>, 2013).
/// </remarks>
/// <typeparam name="T">What it holds.</typeparam>
public sealed class SpscRing<T>
{
    private readonly T[] _slots;
    private ProducerLine _producer;
    private ConsumerLine _consumer;

    /// <summary>Makes an empty ring.</summary>
    /// <param name="capacity">How many values it holds at most: 1 to 2^30.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is not in its range.</exception>
    public SpscRing(int capacity)
    {
        Capacity = Require.InRange(capacity, 1, 1 << 30);
        // A power of two: then the slot of a number is its lowest bits, and the compiler knows that it is in the array.
        _slots = new T[BitOperations.RoundUpToPowerOf2((uint)capacity)];
    }

    /// <summary>How many values it holds at most.</summary>
    public int Capacity { get; }

    /// <summary>Whether there is nothing in it at this moment. What the consumer waits for is that it becomes false.</summary>
    public bool IsEmpty => Atomic.Read(ref _consumer.Head) == Atomic.Read(ref _producer.Tail);

    /// <summary>Whether nothing fits in at this moment. What the producer waits for is that it becomes false.</summary>
    public bool IsFull => Atomic.Read(ref _producer.Tail) - Atomic.Read(ref _consumer.Head) == Capacity;

    /// <summary>Adds a value, if there is room. Only one thread at a time may call it.</summary>
    public bool TryEnqueue(T value)
    {
        // Nobody else writes the tail, so it needs no ordering here.
        var tail = _producer.Tail;
        if (tail - _producer.HeadSeen == Capacity)
        {
            // The head only grows, so an old one can say "full" wrongly, never "room". Acquire: the consumer has read
            // the slot before it gave it up.
            _producer.HeadSeen = Atomic.Read(ref _consumer.Head);
            if (tail - _producer.HeadSeen == Capacity) return false;
        }
        SchedulePoint.Here("write slot");
        var slots = _slots;
        slots[(int)tail & (slots.Length - 1)] = value;
        // Release: whoever sees the tail sees the slot. The other way round, the consumer takes what is not there yet.
        Atomic.Write(ref _producer.Tail, tail + 1);
        return true;
    }

    /// <summary>Takes the oldest value, if there is one. Only one thread at a time may call it.</summary>
    public bool TryDequeue([MaybeNullWhen(false)] out T value)
    {
        var head = _consumer.Head;
        if (head == _consumer.TailSeen)
        {
            _consumer.TailSeen = Atomic.Read(ref _producer.Tail);
            if (head == _consumer.TailSeen)
            {
                value = default;
                return false;
            }
        }
        SchedulePoint.Here("read slot");
        var slots = _slots;
        ref var slot = ref slots[(int)head & (slots.Length - 1)];
        value = slot;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>()) slot = default!;
        // Release: only now may the producer use the slot again.
        Atomic.Write(ref _consumer.Head, head + 1);
        return true;
    }

    private struct ProducerLine
    {
        public Padding Before { get; set; }
        public long Tail;
        public long HeadSeen;
        public Padding After { get; set; }
    }

    private struct ConsumerLine
    {
        public long Head;
        public long TailSeen;
        public Padding After { get; set; }
    }
}
