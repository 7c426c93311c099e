namespace NotebookCourse.Tests.Primitives.Mutants;

internal static class ParkingMutants
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        new("Parker", "KeepsThePermit", "Interlocked.Exchange(ref _permit, None);", "", "PermitServesOnce"),
        new("Parker", "DoesNotWait", "Atomic.SpinUntil(() => Atomic.Read(ref _permit) == Given, purpose);", "Atomic.Read(ref _permit);", "NoPermitWaits"),
        new("Parker", "GivesNoPermit", "Atomic.Exchange(ref _permit, Given);", "Atomic.Exchange(ref _permit, None);", "PermitIsKept"),
        new("Parker", "ForgetsEarlierPermit", "        if (SchedulePoint.IsOn && LogicalThread", "        Atomic.Exchange(ref _permit, None);\n        if (SchedulePoint.IsOn && LogicalThread", "PermitIsKept"),
        new("Parker", "AddsPermitsUp",
            "Atomic.Exchange(ref _permit, Given);", "Atomic.Add(ref _permit, 1);", "FlagIsNeverMissed"),
        new("Parker", "PermitAtFirst", "private int _permit = None;", "private int _permit = Given;", "NoPermitWaits"),
        new("Parker", "LetsSleep", "lock (_bed) Monitor.Pulse(_bed);", "", "WakesSleepingThread"),
        new("Parker", "SleepsUnseen", "Volatile.Write(ref _sleeps, true);", "", "WakesSleepingThread"),
    ];
}
