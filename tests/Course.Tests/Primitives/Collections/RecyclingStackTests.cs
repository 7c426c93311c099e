using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;

namespace NotebookCourse.Tests.Primitives.Collections;

/// <summary>ABA: why a Treiber stack must not use its nodes again.</summary>
public sealed class RecyclingStackTests
{
    [Fact]
    public void Pop_WhenNodesAreUsedAgain_CanBringBackWhatWasTaken()
    {
        var found = Explorer.Explore(() =>
        {
            var stack = new RecyclingStack();
            foreach (var value in (int[])[3, 2, 1]) stack.Push(value);
            return Outcome(stack.Push, stack.TryPop);
        });

        Assert.Contains(found.Bad, finding => finding.Ending.Text.Contains("twice", StringComparison.Ordinal));
        // One is between its read and its exchange while the other does everything.
        Assert.Equal(2, found.Bad.Min(finding => finding.Shortest.Switches));
        Assert.True(found.IsComplete);
    }

    [Fact]
    public void Pop_OfTreiberStack_TakesEachValueOnce()
    {
        var found = Explorer.Explore(() =>
        {
            var stack = new TreiberStack<int>();
            foreach (var value in (int[])[3, 2, 1]) stack.Push(value);
            return Outcome(stack.Push, stack.TryPop);
        });

        Assert.Empty(found.Bad);
        Assert.True(found.IsComplete);
    }

    private delegate bool TryPop(out int value);

    // A pops one; B pops two and pushes one, for which it uses the node that A looks at.
    private static Scenario Outcome(Action<int> push, TryPop pop)
    {
        List<int> a = [], b = [];
        return Scenario.Of(
            () => Pop(a),
            () =>
            {
                Pop(b);
                Pop(b);
                push(4);
            }).Giving(() =>
            {
                List<int> rest = [];
                while (rest.Count < 10 && pop(out var value)) rest.Add(value);
                int[] all = [.. a, .. b, .. rest];
                return all.Order().SequenceEqual([1, 2, 3, 4]) ? "each once" : throw new InvalidOperationException($"some twice or never: {string.Join(' ', all)}");
            });

        void Pop(List<int> into)
        {
            if (pop(out var value)) into.Add(value);
        }
    }

    /// <summary>A Treiber stack with a list of free nodes. Nothing else is wrong with it.</summary>
    private sealed class RecyclingStack
    {
        private readonly Queue<Node> _free = new();
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

        public bool TryPop(out int value)
        {
            while (true)
            {
                var top = Atomic.Read(ref _top);
                if (top is null)
                {
                    value = 0;
                    return false;
                }
                var next = Atomic.Read(ref top.Next);
                if (Atomic.CompareExchange(ref _top, next, top) != top) continue;
                value = top.Value;
                _free.Enqueue(top);
                return true;
            }
        }

        private sealed class Node
        {
            public Node? Next;
            public int Value;
        }
    }
}
