using NotebookCourse.Tests.Primitives.Mutants;

namespace NotebookCourse.Tests.Primitives.Collections.Mutants;

internal static class SemaphoreBoundedBufferMutants
{
    private const string TwoThatWait = "every schedule of two that wait";
    private const string Overtaken = "every schedule of one that a try overtakes";
    private const string TryForOne = "every schedule of a try for one that waits";

    public static IReadOnlyList<Mutant> All { get; } =
    [
        Of("waits for room inside the lock", "        _room.Wait();\n        _lock.Wait();", "        _lock.Wait();\n        _room.Wait();", TwoThatWait),
        Of("waits for a value inside the lock", "        _filled.Wait();\n        _lock.Wait();", "        _lock.Wait();\n        _filled.Wait();", TwoThatWait),
        Of("does not wait for room", "        _room.Wait();\n", "", Overtaken),
        Of("does not wait for a value", "        _filled.Wait();\n", "", TwoThatWait),
        Of("room for one more", "new CountingSemaphore(capacity, \"room\")", "new CountingSemaphore(capacity + 1, \"room\")", "every schedule with room for one"),
        Of("gives no permit for a value", "        _filled.Release();\n", "", TwoThatWait),
        Of("gives no permit for room", "        _room.Release();\n", "", TwoThatWait),
        Of("the permit before the value", "        _values.Enqueue(value);\n        _filled.Release();", "        _filled.Release();\n        _lock.Release();\n        _lock.Wait();\n        _values.Enqueue(value);", TwoThatWait),
        Of("a try takes no room", "_room.TryWait()", "_values.Count < Capacity", Overtaken),
        Of("a try takes no value's permit", "_filled.TryWait()", "_values.Count > 0", Overtaken),
        Of("a try keeps the lock", "        if (fits) Add(value);\n        _lock.Release();", "        if (fits) Add(value);", TryForOne),
    ];

    private static Mutant Of(string name, string passage, string change, string caughtBy) => new("SemaphoreBoundedBuffer", name, passage, change, caughtBy);
}
