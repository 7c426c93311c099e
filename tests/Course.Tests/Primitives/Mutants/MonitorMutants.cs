namespace NotebookCourse.Tests.Primitives.Mutants;

internal static class MonitorMutants
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        new("MonitorLock", "LetsAllIn", "_entry.Wait();", "", "SignalToNobodyIsGone"),
        new("MonitorLock", "LetsAnybodyExit", "        RequireHeld();\n        // Before", "        // Before", "OnlyTheHolderMayUseIt"),
        new("MonitorLock", "NeverReleases", "_entry.Release();", "", "TwoTwice"),
        new("MonitorLock", "WaitKeepsTheLock", "        _monitor.Exit();\n        parker.Park();\n        _monitor.Enter();", "        parker.Park();", "SignalIsNotLost"),
        new("MonitorLock", "WaitLeavesBeforeItIsInLine",
            "        _line.Enqueue(parker);\n        _monitor.Exit();", "        _monitor.Exit();\n        _monitor.Enter();\n        _line.Enqueue(parker);\n        _monitor.Exit();", "SignalIsNotLost"),
        new("MonitorLock", "WaitComesBackWithoutTheLock", "        parker.Park();\n        _monitor.Enter();", "        parker.Park();", "SignalIsNotLost"),
        new("MonitorLock", "WaitDoesNotWait", "        parker.Park();\n", "", "SignalToNobodyIsGone"),
        new("MonitorLock", "SignalWakesAll", "if (_line.TryDequeue(out var first)) first.Unpark();", "while (_line.TryDequeue(out var first)) first.Unpark();", "SignalWakesOne"),
        new("MonitorLock", "SignalAllWakesOne", "while (_line.TryDequeue(out var first)) first.Unpark();", "if (_line.TryDequeue(out var first)) first.Unpark();", "SignalAllWakesAll"),
        new("MonitorLock", "SignalWakesNobody", "if (_line.TryDequeue(out var first)) first.Unpark();", "_line.TryDequeue(out _);", "SignalIsNotLost"),
        new("MonitorLock", "SignalNeedsNoLock", "    public void Signal()\n    {\n        _monitor.RequireHeld();", "    public void Signal()\n    {", "OnlyTheHolderMayUseIt"),
        new("MonitorLock", "LastComeFirstServed", "_line.Enqueue(parker);", "var others = _line.ToArray(); _line.Clear(); _line.Enqueue(parker); foreach (var other in others) _line.Enqueue(other);", "SignalWakesWhoWaitsLongest"),
    ];
}
