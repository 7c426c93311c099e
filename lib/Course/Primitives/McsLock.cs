using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>A spin lock whose waiting threads form a queue, each spinning on a place of its own.</summary>
/// <remarks>
/// Safety: at most one thread is between <see cref="Enter"/> and <see cref="Exit"/>.
/// Liveness: starvation-free; first come, first served, from the moment at which a thread has become the tail. Not reentrant.
/// Cost: an exit disturbs the cache of the next thread only, however many wait.
/// Allocation: a node for each lock that a thread holds or waits for at the same time; the thread uses it again for ever.
/// Source: Mellor-Crummey and Scott, 1991.
/// </remarks>
public sealed class McsLock : ILock
{
    private Node? _tail;
    private Node? _holder;

    /// <inheritdoc/>
    public void Enter()
    {
        var node = Node.Take();
        var before = Atomic.Exchange(ref _tail, node);
        if (before is not null) WaitBehind(before, node);
        // Whoever is inside has this field to itself: it is read before the lock is passed on.
        _holder = node;
    }

    /// <inheritdoc/>
    public void Exit()
    {
        var node = _holder!;
        var next = Atomic.Read(ref node.Next);
        if (next is null)
        {
            // "if (_tail == node) _tail = null" would lose a thread that becomes the tail between the look and the write.
            if (Atomic.CompareExchange(ref _tail, null, node) == node)
            {
                node.PutBack();
                return;
            }
            // Somebody is the tail already, but is not linked yet: without the link we do not know whom to wake.
            next = LinkedTo(node);
        }
        // From here on nobody knows our node: the next thread has written its link, and reads its own node only.
        node.PutBack();
        Atomic.Write(ref next.Waits, false);
    }

    // Its node says that it waits before it can be found: linking first would let the wake-up come before that.
    private static void WaitBehind(Node before, Node node)
    {
        Atomic.Write(ref before.Next, node);
        Atomic.SpinUntil(() => !Atomic.Read(ref node.Waits));
    }

    private static Node LinkedTo(Node node)
    {
        Atomic.SpinUntil(() => Atomic.Read(ref node.Next) is not null);
        return Atomic.Read(ref node.Next)!;
    }

    /// <summary>A thread's place in a queue. Out of use it lies on its thread's own stack of nodes.</summary>
    private sealed class Node
    {
        [ThreadStatic]
        private static Node? _unused;

        private Node? _below;

        public Node? Next;

        public bool Waits;

        public static Node Take()
        {
            var node = _unused ?? new Node();
            _unused = node._below;
            (node.Next, node.Waits) = (null, true);
            return node;
        }

        public void PutBack() => (_below, _unused) = (_unused, this);
    }
}
