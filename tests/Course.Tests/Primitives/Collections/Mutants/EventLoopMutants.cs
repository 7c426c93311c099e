using NotebookCourse.Tests.Primitives.Mutants;

namespace NotebookCourse.Tests.Primitives.Collections.Mutants;

internal static class EventLoopMutants
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        Of("a post does not wake the loop", "        _bed.Unpark();\n    }\n\n    /// <summary>Has an action run once", "    }\n\n    /// <summary>Has an action run once", "every schedule of posting and running"),
        Of("a post wakes the loop before it is there", "        _inbox.Enqueue((action, _time.GetTimestamp()));\n", "        _bed.Unpark();\n        _inbox.Enqueue((action, _time.GetTimestamp()));\n        if (_stops) ", "every schedule of posting and running"),
        Of("timers run when they are not due", "timer.Due <= _time.GetTimestamp()", "timer.Due < long.MaxValue", "timers run when they are due, the earliest first"),
        Of("timers run a tick late", "timer.Due <= _time.GetTimestamp()", "timer.Due < _time.GetTimestamp()", "timers run when they are due, the earliest first"),
        Of("timers of one moment run in any order", "(due, _registered++)", "(due, 0)", "timers of one moment run in the order in which they were set"),
        Of("a due timer overtakes what was posted before", " && !(_next?.Posted < timer.Due)", "", "what was posted before a timer fell due runs before it, however late the loop comes"),
        Of("calling off is forgotten", "if (!Atomic.Read(ref _isCalledOff)) action();", "action();", "a timer that is called off does not run"),
        Of("two may run it", "if (Atomic.CompareExchange(ref _runners, 1, 0) != 0)", "if (Atomic.CompareExchange(ref _runners, 1, 0) > 1)", "two cannot run it"),
        Of("after an error nobody may run it", "        finally\n        {\n            SynchronizationContext.SetSynchronizationContext(outer);\n            Atomic.Write(ref _runners, 0);\n        }", "        finally\n        {\n            SynchronizationContext.SetSynchronizationContext(outer);\n        }\n        Atomic.Write(ref _runners, 0);", "an error comes out, and the rest can be run"),
        Of("an await goes on elsewhere", "loop.Post(() => d(state));", "d(state);", "an await comes back to the loop"),
        Of("stop overtakes what was posted", "public void Stop() => Post(() => _stops = true);", "public void Stop()\n    {\n        Atomic.Write(ref _stops, true);\n        _bed.Unpark();\n    }", "every schedule of posting and running"),
        Of("posts run at once", "        _inbox.Enqueue((action, _time.GetTimestamp()));\n", "        action();\n", "actions run in order, and what they post after them"),
    ];

    private static Mutant Of(string name, string passage, string change, string caughtBy) => new("EventLoop", name, passage, change, caughtBy);
}
