using NotebookCourse.Tests.Primitives.Mutants;

namespace NotebookCourse.Tests.Primitives.Collections.Mutants;

internal static class MonitorBoundedBufferMutants
{
    private const string TwoThatWait = "every schedule of two that wait";
    private const string RoomForBoth = "schedules with two interruptions of one that puts two, with room for both";
    private const string RoomForOne = "schedules with two interruptions of one that puts two, with room for one";
    private const string Overtaken = "every schedule of one that a try overtakes";
    private const string TryForOne = "every schedule of a try for one that waits";

    public static IReadOnlyList<Mutant> All { get; } =
    [
        Of("one condition for room and values", "_monitor.NewCondition(\"a value\"), new Queue<T>(capacity));", "null!, new Queue<T>(capacity));\n        _hasValue = _hasRoom;", RoomForOne),
        Of("who has room does not look again", "while (_values.Count == Capacity) _hasRoom.Wait();", "if (_values.Count == Capacity) _hasRoom.Wait();", Overtaken),
        Of("who has a value does not look again", "while (_values.Count == 0) _hasValue.Wait();", "if (_values.Count == 0) _hasValue.Wait();", RoomForOne),
        Of("room for one more", "while (_values.Count == Capacity)", "while (_values.Count > Capacity)", Overtaken),
        Of("a try finds room for one more", "_values.Count < Capacity", "_values.Count <= Capacity", "every schedule with room for one"),
        Of("a value wakes nobody", "        _hasValue.Signal();\n", "", TwoThatWait),
        Of("room wakes nobody", "        _hasRoom.Signal();\n", "", TwoThatWait),
        Of("wakes only when it was empty", "_hasValue.Signal();", "if (_values.Count == 1) _hasValue.Signal();", RoomForBoth),
        Of("a try wakes nobody", "if (fits) Add(value);", "if (fits) _values.Enqueue(value);", TryForOne),
        Of("a try that takes wakes nobody", "value = isThere ? Remove() : default;", "value = isThere ? _values.Dequeue() : default;", TryForOne),
    ];

    private static Mutant Of(string name, string passage, string change, string caughtBy) => new("MonitorBoundedBuffer", name, passage, change, caughtBy);
}
