using NotebookCourse.Tests.Primitives.Mutants;

namespace NotebookCourse.Tests.Primitives.Collections.Mutants;

internal static class SpscRingMutants
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        Of("tail before slot", "        SchedulePoint.Here(\"write slot\");", "        Atomic.Write(ref _producer.Tail, tail + 1);\n        SchedulePoint.Here(\"write slot\");", "every schedule with room for two"),
        Of("head before slot", "        SchedulePoint.Here(\"read slot\");", "        Atomic.Write(ref _consumer.Head, head + 1);\n        SchedulePoint.Here(\"read slot\");", "every schedule with room for one"),
        Of("one too many", "if (tail - _producer.HeadSeen == Capacity) return false;", "if (tail - _producer.HeadSeen == Capacity + 1) return false;", "every schedule with room for one"),
        Of("full is never looked at again", "_producer.HeadSeen = Atomic.Read(ref _consumer.Head);", "", "every schedule with room for one"),
        Of("empty is never looked at again", "_consumer.TailSeen = Atomic.Read(ref _producer.Tail);", "", "every schedule with room for one"),
        Of("the tail is believed to be one further", "_consumer.TailSeen = Atomic.Read(ref _producer.Tail);", "_consumer.TailSeen = Atomic.Read(ref _producer.Tail) + 1;", "every schedule with room for one"),
        Of("capacity rounded up", "Capacity = Require.InRange(capacity, 1, 1 << 30);", "Capacity = (int)BitOperations.RoundUpToPowerOf2((uint)capacity);", "capacity"),
        Of("an array for each value", "var slots = _slots;\n        slots[", "var slots = (T[])_slots.Clone();\n        _slots.CopyTo(slots, 0);\n        slots = _slots;\n        slots[", "no allocation"),
    ];

    private static Mutant Of(string name, string passage, string change, string caughtBy) => new("SpscRing", name, passage, change, caughtBy);
}
