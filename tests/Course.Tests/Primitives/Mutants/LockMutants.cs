namespace NotebookCourse.Tests.Primitives.Mutants;

internal static class LockMutants
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        new("TestAndSetLock", "LooksThenWrites",
            "if (Atomic.Exchange(ref _held, Held) != Free) EnterContended();",
            "if (Atomic.Read(ref _held) == Free) Atomic.Write(ref _held, Held); else EnterContended();", "TwoTwice"),
        new("TestAndSetLock", "NeverTakes", "if (Atomic.Exchange(ref _held, Held) != Free)", "if (Atomic.Read(ref _held) != Free)", "TwoTwice"),
        new("TestAndSetLock", "NeverReleases", "Atomic.Write(ref _held, Free)", "Atomic.Write(ref _held, Held)", "TwoTwice"),
        new("TestAndSetLock", "HeldAtFirst", "private int _held = Free;", "private int _held = Held;", "TwoTwice"),
        new("TestAndSetLock", "TriesOnceMoreOnly", "while (Atomic.Exchange(ref _held, Held) != Free);", "while (Atomic.Exchange(ref _held, Held) == -1);", "TwoTwice"),
        new("TestAndSetLock", "GoesInWhenHeld", "Held) != Free) EnterContended", "Held) == Free) EnterContended", "TwoTwice"),
        new("TestAndSetLock", "WaitsUntilHeld", "Atomic.SpinUntil(() => Atomic.Read(ref _held) == Free)", "Atomic.SpinUntil(() => Atomic.Read(ref _held) == -1)", "TwoTwice"),

        new("TestAndTestAndSetLock", "TestsOnly", "if (Atomic.Exchange(ref _held, Held) == Free) return;", "if (Atomic.Read(ref _held) == Free) return;", "TwoTwice"),
        new("TestAndTestAndSetLock", "TestsOnlyAtFirst", "if (Atomic.Exchange(ref _held, Held) != Free) EnterContended", "if (Atomic.Read(ref _held) != Free) EnterContended", "TwoTwice"),
        new("TestAndTestAndSetLock", "GoesInWithoutTryingAgain", "if (Atomic.Exchange(ref _held, Held) == Free) return;", "return;", "TwoTwice"),
        new("TestAndTestAndSetLock", "NeverReleases", "public void Exit() => Atomic.Write(ref _held, Free);", "public void Exit() => Atomic.Read(ref _held);", "TwoTwice"),
        new("TestAndTestAndSetLock", "GoesInWhenHeld", "if (Atomic.Exchange(ref _held, Held) == Free) return;", "if (Atomic.Exchange(ref _held, Held) == Held) return;", "TwoTwice"),
        new("TestAndTestAndSetLock", "ReleasesWhileItTries", "Pause(longest);", "Atomic.Write(ref _held, Free);", "TwoTwice"),

        new("TicketLock", "DrawsInTwoSteps", "Atomic.Add(ref _next, 1) - 1", "Atomic.Read(ref _next); Atomic.Write(ref _next, ticket + 1)", "TwoTwice"),
        new("TicketLock", "OffByOne", "Atomic.Add(ref _next, 1) - 1", "Atomic.Add(ref _next, 1)", "TwoTwice"),
        new("TicketLock", "ServesNobodyNext", "unchecked(_serving + 1)", "_serving", "TwoTwice"),
        new("TicketLock", "SkipsOne", "unchecked(_serving + 1)", "_serving + 2", "TwoTwice"),
        new("TicketLock", "ServesAllAfter", "Atomic.SpinUntil(() => Atomic.Read(ref _serving) == ticket)", "Atomic.SpinUntil(() => Atomic.Read(ref _serving) != ticket)", "TwoTwice"),
        new("TicketLock", "ServesTheNewest", "unchecked(_serving + 1)", "Atomic.Read(ref _next) - 1", "TwoTwice"),
        new("TicketLock", "DoesNotWait", "if (Atomic.Read(ref _serving) != ticket) WaitFor(ticket);", "Atomic.Read(ref _serving);", "TwoTwice"),

        new("McsLock", "DoesNotWait", "Atomic.SpinUntil(() => !Atomic.Read(ref node.Waits));", "", "TwoTwice"),
        new("McsLock", "LinksAfterWaiting",
            "        Atomic.Write(ref before.Next, node);\n        Atomic.SpinUntil(() => !Atomic.Read(ref node.Waits));",
            "        Atomic.SpinUntil(() => !Atomic.Read(ref node.Waits));\n        Atomic.Write(ref before.Next, node);", "TwoTwice"),
        new("McsLock", "LooksThenLeaves",
            "if (Atomic.CompareExchange(ref _tail, null, node) == node)",
            "if (Atomic.Read(ref _tail) == node && Atomic.Exchange(ref _tail, null) is not null)", "TwoTwice"),
        new("McsLock", "LeavesWithoutNextWhoIsNotLinked", "next = LinkedTo(node);", "return;", "TwoTwice"),
        new("McsLock", "NeverWakes", "Atomic.Write(ref next.Waits, false);", "", "TwoTwice"),
        new("McsLock", "StaysTail", "Atomic.CompareExchange(ref _tail, null, node) == node", "Atomic.Read(ref _tail) == node", "TwoTwice"),
        new("McsLock", "WaitsForNobody", "(node.Next, node.Waits) = (null, true);", "(node.Next, node.Waits) = (null, false);", "TwoTwice"),
        new("McsLock", "KeepsTheOldLink", "(node.Next, node.Waits) = (null, true);", "node.Waits = true;", "TwoTwice"),
        new("McsLock", "PutsBackTooEarly", "            next = LinkedTo(node);\n        }", "            node.PutBack();\n            node = Node.Take();\n            next = LinkedTo(node);\n        }", "TwoTwice"),
    ];
}
