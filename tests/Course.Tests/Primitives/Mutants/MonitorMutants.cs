namespace NotebookCourse.Tests.Primitives.Mutants;

internal static class MonitorMutants
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        Of("LetsAllIn", "_entry.Wait();", "", "SignalToNobodyIsGone"),
        Of("LetsAnybodyExit", "        RequireHeld();\n        // Before", "        // Before", "OnlyTheHolderMayUseIt"),
        Of("NeverReleases", "_entry.Release();", "", "TwoTwice"),
        Of("WaitKeepsTheLock", "        _monitor.Exit();\n        parker.Park();\n        _monitor.Enter();", "        parker.Park();", "SignalIsNotLost"),
        Of("WaitLeavesBeforeItIsInLine",
            "        _line.Enqueue(parker);\n        _monitor.Exit();", "        _monitor.Exit();\n        _monitor.Enter();\n        _line.Enqueue(parker);\n        _monitor.Exit();", "SignalIsNotLost"),
        Of("WaitComesBackWithoutTheLock", "        parker.Park();\n        _monitor.Enter();", "        parker.Park();", "SignalIsNotLost"),
        Of("WaitDoesNotWait", "        parker.Park();\n", "", "SignalToNobodyIsGone"),
        Of("SignalWakesAll", "if (_line.TryDequeue(out var first)) first.Unpark();", "while (_line.TryDequeue(out var first)) first.Unpark();", "SignalWakesOne"),
        Of("SignalAllWakesOne", "while (_line.TryDequeue(out var first)) first.Unpark();", "if (_line.TryDequeue(out var first)) first.Unpark();", "SignalAllWakesAll"),
        Of("SignalWakesNobody", "if (_line.TryDequeue(out var first)) first.Unpark();", "_line.TryDequeue(out _);", "SignalIsNotLost"),
        Of("SignalNeedsNoLock", "    public void Signal()\n    {\n        _monitor.RequireHeld();", "    public void Signal()\n    {", "OnlyTheHolderMayUseIt"),
        Of("LastComeFirstServed", "_line.Enqueue(parker);", "var others = _line.ToArray(); _line.Clear(); _line.Enqueue(parker); foreach (var other in others) _line.Enqueue(other);", "SignalWakesWhoWaitsLongest"),
    ];

    // A lock and its conditions are one.
    private static Mutant Of(string name, string from, string to, string caughtBy) => new("MonitorLock", name, from, to, caughtBy) { Files = ["MonitorLock", "Condition"] };
}
