using NotebookCourse.Tests.Primitives.Collections.Mutants;

namespace NotebookCourse.Tests.Primitives.Mutants;

/// <summary>The mutants of all primitives.</summary>
internal static class AllMutants
{
    /// <summary>Those of one primitive stand together.</summary>
    public static IReadOnlyList<Mutant> All { get; } =
    [
        .. LockMutants.All, .. SlotLockMutants.All, .. ParkingMutants.All, .. SemaphoreMutants.All,
        .. MonitorMutants.All, .. MeetingMutants.All, .. ReaderWriterMutants.All,
        .. TreiberStackMutants.All, .. MichaelScottQueueMutants.All, .. SpscRingMutants.All, .. ChaseLevDequeMutants.All,
        .. SequencedBoundedBufferMutants.All, .. MonitorBoundedBufferMutants.All, .. SemaphoreBoundedBufferMutants.All,
        .. FutureMutants.All, .. EventLoopMutants.All, .. WorkStealingPoolMutants.All, .. AsyncSemaphoreMutants.All, .. AsyncLockMutants.All,
    ];
}
