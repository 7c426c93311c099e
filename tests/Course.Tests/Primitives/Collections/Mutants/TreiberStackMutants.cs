using NotebookCourse.Tests.Primitives.Mutants;

namespace NotebookCourse.Tests.Primitives.Collections.Mutants;

internal static class TreiberStackMutants
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        Of("push overwrites the top", "while (Atomic.CompareExchange(ref _top, node, node.Next) != node.Next);", "while (Atomic.Exchange(ref _top, node) is null && false);", "every schedule of two that push"),
        Of("pop overwrites the top", "if (Atomic.CompareExchange(ref _top, top.Next, top) == top)", "if (Atomic.Exchange(ref _top, top.Next) is not null || true)", "every schedule of two that pop"),
        Of("pop gives up when another succeeds", "return true;\n            }", "return true;\n            }\n            value = default;\n            return false;", "every schedule of two that pop"),
        Of("push gives up when another succeeds", "while (Atomic.CompareExchange(ref _top, node, node.Next) != node.Next);", "while (Atomic.CompareExchange(ref _top, node, node.Next) is null && false);", "every schedule of two that push"),
        Of("push reads the top once", "do node.Next = Atomic.Read(ref _top);\n        while (Atomic.CompareExchange(ref _top, node, node.Next) != node.Next);", "node.Next = Atomic.Read(ref _top);\n        while (Atomic.Read(ref _top) is var top && Atomic.CompareExchange(ref _top, node, top) != top);", "every schedule of two that push"),
        Of("push forgets what is below", "do node.Next = Atomic.Read(ref _top);\n        while (Atomic.CompareExchange(ref _top, node, node.Next) != node.Next);", "while (Atomic.Read(ref _top) is var top && Atomic.CompareExchange(ref _top, node, top) != top);", "every schedule of two that pop"),
        Of("pop leaves the top", "ref _top, top.Next, top", "ref _top, top, top", "every schedule of two that pop"),
    ];

    private static Mutant Of(string name, string passage, string change, string caughtBy) => new("TreiberStack", name, passage, change, caughtBy);
}
