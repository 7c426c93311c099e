namespace NotebookCourse.Tests.Primitives.Mutants;

internal static class MeetingMutants
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        new("CountdownLatch", "OpensOneEarly", "if (before == 1) WakeAll();", "if (before == 2) WakeAll();", "WaitsWhileSignalIsMissing"),
        new("CountdownLatch", "WakesNobody", "if (before == 1) WakeAll();", "", "LetsAllWaitersGo"),
        new("CountdownLatch", "WakesAtEverySignal", "if (before == 1) WakeAll();", "WakeAll();", "WaitsWhileSignalIsMissing"),
        new("CountdownLatch", "WakesOne", "foreach (var parker in _line) parker.Unpark();", "if (_line.TryDequeue(out var parker)) parker.Unpark();", "LetsAllWaitersGo"),
        new("CountdownLatch", "WaitsAtTheOpenDoor", "if (_remaining == 0)", "if (_remaining == -1)", "OfNoneIsOpen"),
        new("CountdownLatch", "OpenWithOneMissing", "if (_remaining == 0)", "if (_remaining <= 1)", "WaitsWhileSignalIsMissing"),
        new("CountdownLatch", "InLineAfterTheGuard",
            "        _line.Enqueue(parker);\n        _guard.Exit();\n", "        _guard.Exit();\n        _guard.Enter();\n        _line.Enqueue(parker);\n        _guard.Exit();\n", "LetsAllWaitersGo"),
        new("CountdownLatch", "HidesOneTooMany", "if (before == 0) throw", "if (before < 0) throw", "OneSignalTooManyThrows"),
        new("CountdownLatch", "DoesNotPark", "parker.Park();", "", "WaitsWhileSignalIsMissing"),

        new("CyclicBarrier", "IfForWhile", "while (_phase == phase) _isNext.Wait();", "if (_phase != phase) _isNext.Wait();", "TwoPartiesMeetTwice"),
        new("CyclicBarrier", "OneTooFew", "if (++_arrived == _parties)", "if (++_arrived >= _parties - 1)", "TwoPartiesMeetTwice"),
        new("CyclicBarrier", "NeverResets", "(_arrived, _phase) = (0, _phase + 1);", "_phase++;", "OneParty"),
        new("CyclicBarrier", "SamePhaseForEver", "(_arrived, _phase) = (0, _phase + 1);", "_arrived = 0;", "TwoPartiesMeetTwice"),
        new("CyclicBarrier", "WaitsForEmptiness", "while (_phase == phase) _isNext.Wait();", "while (_arrived != 0) _isNext.Wait();", "TwoPartiesMeetTwice"),
        new("CyclicBarrier", "WakesOne", "_isNext.SignalAll();", "_isNext.Signal();", "ThreePartiesMeetBounded"),
        new("CyclicBarrier", "WakesNobody", "_isNext.SignalAll();", "", "TwoPartiesMeetTwice"),
        new("CyclicBarrier", "ForgetsTheEnd", "_atEnd?.Invoke();", "", "EndOfPhaseComesOnceAndFirst"),
        new("CyclicBarrier", "EachDoesTheEnd", "        var phase = _phase;\n", "        var phase = _phase;\n        _atEnd?.Invoke();\n", "EndOfPhaseComesOnceAndFirst"),
        new("CyclicBarrier", "FailureStopsAll",
            "        finally\n        {\n            (_arrived, _phase) = (0, _phase + 1);\n            _isNext.SignalAll();\n        }",
            "        catch (OverflowException)\n        {\n        }\n        (_arrived, _phase) = (0, _phase + 1);\n        _isNext.SignalAll();", "FailureAtEndStopsNobody"),

        new("SenseReversingBarrier", "TurnsBeforeItCounts",
            "        Atomic.Write(ref _missing, parties);\n        Atomic.Write(ref _sense, !sense);", "        Atomic.Write(ref _sense, !sense);\n        Atomic.Write(ref _missing, parties);", "TwoPartiesMeetTwice"),
        new("SenseReversingBarrier", "NeverCountsAgain", "Atomic.Write(ref _missing, parties);", "", "OneParty"),
        new("SenseReversingBarrier", "CountsOneLess", "Atomic.Write(ref _missing, parties);", "Atomic.Write(ref _missing, parties - 1);", "OneParty"),
        new("SenseReversingBarrier", "NeverTurns", "Atomic.Write(ref _sense, !sense);", "", "TwoPartiesMeetTwice"),
        new("SenseReversingBarrier", "LooksAtItsSenseTooLate",
            "        if (Atomic.Add(ref _missing, -1) == 0) EndPhase(sense);", "        var isLast = Atomic.Add(ref _missing, -1) == 0;\n        sense = Atomic.Read(ref _sense);\n        if (isLast) EndPhase(sense);", "TwoPartiesMeetTwice"),
        new("SenseReversingBarrier", "DoesNotWait", "Atomic.SpinUntil(() => Atomic.Read(ref _sense) != sense)", "Atomic.Read(ref _sense)", "TwoPartiesMeetTwice"),
        new("SenseReversingBarrier", "OneTooFew", "Atomic.Add(ref _missing, -1) == 0", "Atomic.Add(ref _missing, -1) <= 1", "TwoPartiesMeetTwice"),
        new("SenseReversingBarrier", "CountsInTwoSteps",
            "        if (Atomic.Add(ref _missing, -1) == 0)", "        var missing = Atomic.Read(ref _missing) - 1;\n        Atomic.Write(ref _missing, missing);\n        if (missing == 0)", "TwoPartiesMeetTwice"),
        new("SenseReversingBarrier", "WaitsForTheCount", "Atomic.SpinUntil(() => Atomic.Read(ref _sense) != sense)", "Atomic.SpinUntil(() => Atomic.Read(ref _missing) == parties)", "TwoPartiesMeetTwice"),
    ];
}
