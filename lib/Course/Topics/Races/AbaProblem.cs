using System.Collections.Concurrent;
using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Races;

/// <summary>ABA: a thread looks at the top of a stack, which is then another one and then the same again, over other nodes. The result is all that the threads took and left, in order.</summary>
/// <remarks>
/// On the stack are 1, 2 and 3. A takes one; B takes two and puts the first of them back.
/// Source: IBM, System/370 principles of operation, 1983, where compare-and-swap comes with this warning.
/// </remarks>
public static class AbaProblem
{
    /// <summary>A Treiber stack that uses its nodes again.</summary>
    public static Func<Scenario> NodesUsedAgain() => () =>
    {
        var stack = new RecyclingStack();
        return Play(stack.Push, stack.Pop);
    };

    /// <summary>A Treiber stack with a new node for each push: while a thread looks at a node, the garbage collector keeps it from being another one.</summary>
    public static Func<Scenario> FreshNodes() => () =>
    {
        var stack = new TreiberStack<int>();
        return Play(stack.Push, () => stack.TryPop(out var value) ? value : null);
    };

    private static Scenario Play(Action<int> push, Func<int?> pop)
    {
        foreach (var value in (int[])[3, 2, 1]) push(value);
        int? a = null, b = null;
        return Scenario.Of(
            () => a = pop(),
            () =>
            {
                var first = pop()!.Value;
                b = pop();
                push(first);
            }).Giving(() => string.Join(' ', Rest(pop).Append(a).Append(b).Order()));
    }

    // One node comes back at the most, so this comes to an end.
    private static IEnumerable<int?> Rest(Func<int?> pop)
    {
        while (pop() is { } value) yield return value;
    }

    private sealed class RecyclingStack
    {
        private readonly ConcurrentQueue<Node> _free = new();
        private Node? _top;

        public void Push(int value)
        {
            var node = _free.TryDequeue(out var used) ? used : new Node();
            node.Value = value;
            Node? top;
            do
            {
                top = Atomic.Read(ref _top);
                Atomic.Write(ref node.Next, top);
            }
            while (Atomic.CompareExchange(ref _top, node, top) != top);
        }

        public int? Pop()
        {
            while (Atomic.Read(ref _top) is { } top)
            {
                var next = Atomic.Read(ref top.Next);
                // "The top is the one that I saw" no longer means "what is below it is what I saw".
                if (Atomic.CompareExchange(ref _top, next, top) != top) continue;
                var value = top.Value;
                _free.Enqueue(top);
                return value;
            }
            return null;
        }

        private sealed class Node
        {
            public Node? Next;
            public int Value;
        }
    }
}
