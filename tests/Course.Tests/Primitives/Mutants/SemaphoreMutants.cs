namespace NotebookCourse.Tests.Primitives.Mutants;

internal static class SemaphoreMutants
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        new("BinarySemaphore", "NeverTaken", "_isFree = false;", "", "ReleaseOfFreeThrows"),
        new("BinarySemaphore", "FreeThoughHandedOver", "_isFree = !_line.TryDequeue(out var next);", "_isFree = !_line.TryDequeue(out var next) || true;", "TwoTwice"),
        new("BinarySemaphore", "NeverFreeAgain", "_isFree = !_line.TryDequeue(out var next);", "_line.TryDequeue(out var next);", "ReleaseOfFreeThrows"),
        new("BinarySemaphore", "WakesNobody", "next?.Unpark();", "", "TakenWaitsForRelease"),
        new("BinarySemaphore", "InLineAfterTheGuard",
            "        _line.Enqueue(parker);\n        _guard.Exit();\n", "        _guard.Exit();\n        _guard.Enter();\n        _line.Enqueue(parker);\n        _guard.Exit();\n", "TakenWaitsForRelease"),
        new("BinarySemaphore", "DoesNotPark", "parker.Park();", "", "TakenWaitsForRelease"),
        new("BinarySemaphore", "HidesReleaseOfFree", "if (wasFree) throw", "if (wasFree && !_isFree) throw", "ReleaseOfFreeThrows"),
        new("BinarySemaphore", "LastComeFirstServed", "_line.Enqueue(parker);", "var others = _line.ToArray(); _line.Clear(); _line.Enqueue(parker); foreach (var other in others) _line.Enqueue(other);", "InOrder"),

        new("CountingSemaphore", "OneTooMany", "if (_count > 0)", "if (_count >= 0)", "PermitsAddUp"),
        new("CountingSemaphore", "OneTooFew", "if (_count > 0)", "if (_count > 1)", "PermitsAddUp"),
        new("CountingSemaphore", "TakesNothing", "            _count--;\n", "", "PermitsAddUp"),
        new("CountingSemaphore", "CountsWhatIsHandedOver", "if (!_line.TryDequeue(out var next)) _count++;", "_line.TryDequeue(out var next); _count++;", "OneReleaseAdmitsOne"),
        new("CountingSemaphore", "WakesNobody", "next?.Unpark();", "", "NoPermitWaitsForRelease"),
        new("CountingSemaphore", "InLineAfterTheGuard",
            "        _line.Enqueue(parker);\n        _guard.Exit();\n", "        _guard.Exit();\n        _guard.Enter();\n        _line.Enqueue(parker);\n        _guard.Exit();\n", "NoPermitWaitsForRelease"),
        new("CountingSemaphore", "DoesNotPark", "parker.Park();", "", "PermitsAddUp"),
        new("CountingSemaphore", "WakesAll",
            "        next?.Unpark();", "        next?.Unpark();\n        while (_line.TryDequeue(out next)) next.Unpark();", "OneReleaseAdmitsOne"),
        new("CountingSemaphore", "LastComeFirstServed", "_line.Enqueue(parker);", "var others = _line.ToArray(); _line.Clear(); _line.Enqueue(parker); foreach (var other in others) _line.Enqueue(other);", "InOrder"),
        new("CountingSemaphore", "TryTakesNothing", "if (isThere) _count--;", "", "TryTakesWhatIsThere"),
        new("CountingSemaphore", "TryTakesOneTooMany", "var isThere = _count > 0;", "var isThere = _count >= 0;", "TryTakesWhatIsThere"),
        new("CountingSemaphore", "TryLooksThenTakes",
            "        var isThere = _count > 0;\n", "        var isThere = _count > 0;\n        _guard.Exit();\n        _guard.Enter();\n", "TryTakesWhatIsThere"),

        new("MonitorSemaphore", "IfForWhile", "while (_count == 0)", "if (_count == 0)", "OneReleaseAdmitsOne"),
        new("MonitorSemaphore", "ForgetsTheSignal", "_isPositive.Signal();", "", "NoPermitWaitsForRelease"),
        new("MonitorSemaphore", "SignalsOnlyFromZero", "        _count++;\n", "        if (_count++ > 0)\n        {\n            _monitor.Exit();\n            return;\n        }\n", "QuickReleasesAreKept"),
        new("MonitorSemaphore", "SignalsOutside", "        _isPositive.Signal();\n        _monitor.Exit();", "        _monitor.Exit();\n        _isPositive.Signal();", "PermitsAddUp"),
        new("MonitorSemaphore", "TakesNothing", "_count--;", "", "PermitsAddUp"),
        new("MonitorSemaphore", "WaitsForOneMore", "while (_count == 0)", "while (_count <= 1)", "PermitsAddUp"),
        new("MonitorSemaphore", "CountsAfterTheLock", "        _count--;\n        _monitor.Exit();", "        var count = _count;\n        _monitor.Exit();\n        _monitor.Enter();\n        _count = count - 1;\n        _monitor.Exit();", "OneReleaseAdmitsOne"),

        new("BarzSemaphore", "LockBeforeGate", "        _gate.Wait();\n        _lock.Wait();", "        _lock.Wait();\n        _gate.Wait();", "NoPermitWaitsForRelease"),
        new("BarzSemaphore", "ClosesTheGate", "if (--_count > 0) _gate.Release();", "--_count;", "PermitsAddUp"),
        new("BarzSemaphore", "OpensTheGateTooFar", "if (--_count > 0)", "if (--_count >= 0)", "PermitsAddUp"),
        new("BarzSemaphore", "OpensAgain", "if (++_count == 1)", "if (++_count >= 1)", "PermitsAddUp"),
        new("BarzSemaphore", "NeverOpens", "if (++_count == 1) _gate.Release();", "++_count;", "NoPermitWaitsForRelease"),
        new("BarzSemaphore", "OpenAtFirst", "new(isFree: permits > 0)", "new(isFree: true)", "NoPermitWaitsForRelease"),
        new("BarzSemaphore", "CountsWithoutTheLock", "        _lock.Wait();\n        // From the second", "        _lock.Wait();\n        _lock.Release();\n        var count = _count;\n        _lock.Wait();\n        _count = count;\n        // From the second", "TwoPermitsAdmitTwo"),
    ];
}
