using NotebookCourse.Tests.Primitives.Mutants;

namespace NotebookCourse.Tests.Primitives.Collections.Mutants;

internal static class SequencedBoundedBufferMutants
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        Of("empty although younger values are there", "if (Atomic.Read(ref _puts.Tail) == head)", "if (Atomic.Read(ref _puts.Tail) >= head)", "every schedule of two that put"),
        Of("full although a slot is about to be free", "if (Atomic.Read(ref _takes.Head) == tail - Capacity) return false;", "if (Atomic.Read(ref _takes.Head) >= tail - Capacity) return false;", "every schedule of two that take"),
        Of("two puts claim one slot", "if (Atomic.CompareExchange(ref _puts.Tail, tail + 1, tail) != tail) continue;", "Atomic.Write(ref _puts.Tail, tail + 1);", "every schedule of two that put"),
        Of("two takes claim one slot", "if (Atomic.CompareExchange(ref _takes.Head, head + 1, head) != head) continue;", "Atomic.Write(ref _takes.Head, head + 1);", "every schedule of two that take one each"),
        Of("filled before it is written", "                SchedulePoint.Here(\"write slot\");", "                Atomic.Write(ref slot.Turn, FilledBy(tail));\n                SchedulePoint.Here(\"write slot\");", "every schedule of two that put"),
        Of("free before it is read", "                SchedulePoint.Here(\"read slot\");", "                Atomic.Write(ref slot.Turn, FreeFor(head + Capacity));\n                SchedulePoint.Here(\"read slot\");", "every schedule of two that wait"),
        Of("one number for filled and free", "(2 * number) + 1", "2 * (number + 1)", "every schedule of two that wait"),
        Of("free for the same number again", "FreeFor(head + Capacity)", "FreeFor(head)", "every schedule of two that wait"),
    ];

    private static Mutant Of(string name, string passage, string change, string caughtBy) => new("SequencedBoundedBuffer", name, passage, change, caughtBy);
}
