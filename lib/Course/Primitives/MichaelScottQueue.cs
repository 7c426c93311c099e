using System.Diagnostics.CodeAnalysis;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>An unbounded queue without a lock: a linked list that threads extend at one end and shorten at the other.</summary>
/// <remarks>
/// Safety: linearizable. A value is in the queue when it is linked to the last node, and out of it when the head moves to
/// its node; a try that finds nothing takes effect where it reads that the first node has no next one.
/// Liveness: lock-free: whoever finds the tail lagging moves it, and so waits for nobody. Not starvation-free.
/// Allocates a node for each value.
/// Source: Michael and Scott, 1996; without the counters that they need where no garbage collector keeps nodes alive, and
/// with Doug Lea's cutting off of what has been taken (<i>ConcurrentLinkedQueue</i>, 2004).
/// </remarks>
/// <typeparam name="T">What it holds.</typeparam>
public sealed class MichaelScottQueue<T>
{
    private HeadLine _first;
    private TailLine _last;

    /// <summary>Makes an empty queue: a single node, which holds no value.</summary>
    public MichaelScottQueue()
    {
        // There is always one node whose value is gone, so that head and tail need never be changed together.
        var gone = new Node();
        (_first.Head, _last.Tail) = (gone, gone);
    }

    /// <summary>Whether there is nothing in it at this moment.</summary>
    public bool IsEmpty => Atomic.Read(ref Atomic.Read(ref _first.Head).Next) is null;

    /// <summary>Adds a value at the end.</summary>
    public void Enqueue(T value)
    {
        var node = new Node { Value = value };
        while (true)
        {
            var tail = Atomic.Read(ref _last.Tail);
            var next = Atomic.CompareExchange(ref tail.Next, node, null);
            // The tail may be moved in a second step, and by anyone, because only a node without a next one is extended.
            Atomic.CompareExchange(ref _last.Tail, next ?? node, tail);
            if (next is null) return;
        }
    }

    /// <summary>Takes the first value, if there is one.</summary>
    public bool TryDequeue([MaybeNullWhen(false)] out T value)
    {
        while (true)
        {
            // The head first: the tail was not behind it then, and is not now.
            var head = Atomic.Read(ref _first.Head);
            var tail = Atomic.Read(ref _last.Tail);
            var next = Atomic.Read(ref head.Next);
            if (next is null)
            {
                // The head never passes the last node, and this is the last: so it was still the head.
                value = default;
                return false;
            }
            // The tail must not fall behind the head: nodes there are cut off.
            if (tail == head) Atomic.CompareExchange(ref _last.Tail, next, tail);
            if (Atomic.CompareExchange(ref _first.Head, next, head) == head)
            {
                // Only who moved the head to this node gets here. The node stays as the one whose value is gone.
                value = next.Value;
                next.Value = default!;
                // The node before is cut off by being its own next one. Were it left linked, one old node that the
                // collector has not come to would keep all later ones alive; were its next one null, whoever still looks
                // at it would take it for the last.
                Atomic.Write(ref head.Next, head);
                return true;
            }
        }
    }

    private sealed class Node
    {
        public Node? Next;
        public T Value = default!;
    }

    // Those who add and those who take do not slow each other down by writing to one cache line.
    private struct HeadLine
    {
        public Node Head;
        public Padding After { get; set; }
    }

    private struct TailLine
    {
        public Node Tail;
        public Padding After { get; set; }
    }
}
