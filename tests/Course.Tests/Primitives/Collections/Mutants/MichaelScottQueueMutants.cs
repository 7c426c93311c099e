using NotebookCourse.Tests.Primitives.Mutants;

namespace NotebookCourse.Tests.Primitives.Collections.Mutants;

internal static class MichaelScottQueueMutants
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        Of("enqueue overwrites the next node", "Atomic.CompareExchange(ref tail.Next, node, null)", "Atomic.Exchange(ref tail.Next, node) is null ? null : default(Node)", "every schedule of two that enqueue"),
        Of("enqueue helps nobody", "next ?? node, tail", "next is null ? node : tail, tail", "every schedule of two that enqueue"),
        Of("enqueue moves the tail to its own node always", "next ?? node, tail", "node, tail", "every schedule of two that enqueue"),
        Of("enqueue gives up when it has helped", "if (next is null) return;", "return;", "every schedule of two that enqueue"),
        Of("dequeue overwrites the head", "if (Atomic.CompareExchange(ref _first.Head, next, head) == head)", "if (Atomic.Exchange(ref _first.Head, next) is not null)", "every schedule of two that dequeue"),
        Of("dequeue gives up when another succeeds", "return true;\n            }", "return true;\n            }\n            value = default;\n            return false;", "every schedule of two that dequeue"),
        Of("dequeue takes the value of the old head", "value = next.Value;", "value = head.Value;", "every schedule of two that dequeue"),
        Of("dequeue keeps what it took", "next.Value = default!;", "", "what was taken is let go"),
        Of("dequeue clears the value before it has it", "            if (Atomic.CompareExchange(ref _first.Head, next, head) == head)\n            {", "            value = next.Value;\n            next.Value = default!;\n            if (Atomic.CompareExchange(ref _first.Head, next, head) == head) return true;\n            if (false)\n            {", "every schedule of two that dequeue"),
        Of("dequeue cuts off by nothing", "Atomic.Write(ref head.Next, head);", "Atomic.Write(ref head.Next, null);", "every schedule of two that dequeue"),
        Of("dequeue leaves what was taken linked", "Atomic.Write(ref head.Next, head);", "", "what comes later is not kept by what came before"),
        Of("dequeue lets the tail fall behind", "if (tail == head) Atomic.CompareExchange(ref _last.Tail, next, tail);", "", "every schedule of one that enqueues and one that dequeues"),
        Of("dequeue looks at the tail before the head", "            var head = Atomic.Read(ref _first.Head);\n            var tail = Atomic.Read(ref _last.Tail);\n", "            var tail = Atomic.Read(ref _last.Tail);\n            var head = Atomic.Read(ref _first.Head);\n", "schedules with two interruptions of two that do both"),
    ];

    private static Mutant Of(string name, string passage, string change, string caughtBy) => new("MichaelScottQueue", name, passage, change, caughtBy);
}
