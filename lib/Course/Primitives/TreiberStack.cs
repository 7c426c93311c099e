using System.Diagnostics.CodeAnalysis;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>A stack without a lock: a linked list whose top is exchanged if nobody else has exchanged it meanwhile.</summary>
/// <remarks>
/// Safety: linearizable; an operation takes effect at its successful compare-exchange, a pop that finds nothing at its read.
/// Liveness: lock-free: a thread has to try again only because another one has succeeded. Not starvation-free.
/// Allocates a node for each push, and never uses one again.
/// Source: Treiber, 1986.
/// </remarks>
/// <typeparam name="T">What it holds.</typeparam>
public sealed class TreiberStack<T>
{
    private Node? _top;

    /// <summary>Whether there is nothing on it at this moment.</summary>
    public bool IsEmpty => Atomic.Read(ref _top) is null;

    /// <summary>Puts a value on top.</summary>
    public void Push(T value)
    {
        // Until it is the top, the node is ours alone; then nobody changes it any more.
        var node = new Node(value);
        do node.Next = Atomic.Read(ref _top);
        while (Atomic.CompareExchange(ref _top, node, node.Next) != node.Next);
    }

    /// <summary>Takes the top value, if there is one.</summary>
    public bool TryPop([MaybeNullWhen(false)] out T value)
    {
        while (true)
        {
            var top = Atomic.Read(ref _top);
            if (top is null)
            {
                value = default;
                return false;
            }
            // "The top is still the same" must mean "what lies below is still the same". It does because the garbage
            // collector keeps a node alive for as long as we hold it. Whoever uses popped nodes again gets ABA: the same
            // node is the top once more, over other nodes, and those below it now are lost.
            if (Atomic.CompareExchange(ref _top, top.Next, top) == top)
            {
                value = top.Value;
                return true;
            }
        }
    }

    private sealed class Node(T value)
    {
        public T Value { get; } = value;

        public Node? Next { get; set; }
    }
}
