namespace NotebookCourse.Tests.Primitives.Mutants;

/// <summary>The mutants of all primitives.</summary>
internal static class AllMutants
{
    /// <summary>They.</summary>
    public static IReadOnlyList<Mutant> All { get; } =
    [
        .. LockMutants.All, .. SlotLockMutants.All, .. ParkingMutants.All, .. SemaphoreMutants.All,
        .. MonitorMutants.All, .. MeetingMutants.All, .. ReaderWriterMutants.All,
    ];
}
