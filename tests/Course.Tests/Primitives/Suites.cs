using NotebookCourse.Primitives;

namespace NotebookCourse.Tests.Primitives;

/// <summary>Which checks each primitive must pass; its mutants are held against the same.</summary>
internal static class Suites
{
    private static readonly Check[] Counting =
    [
        SemaphoreChecks.PermitsAddUp, SemaphoreChecks.NoPermitWaitsForRelease, SemaphoreChecks.OneReleaseAdmitsOne,
        SectionChecks.TwoTwice, SectionChecks.Three, SemaphoreChecks.TwoPermitsAdmitTwo, SemaphoreChecks.TwoPermitsAdmitNoThird, SemaphoreChecks.QuickReleasesAreKept,
    ];

    // The same for those that are made of other primitives, and have more steps.
    private static readonly Check[] CountingBounded =
    [
        SemaphoreChecks.PermitsAddUp, SemaphoreChecks.NoPermitWaitsForRelease, SemaphoreChecks.OneReleaseAdmitsOne,
        SectionChecks.TwoTwiceBounded, SectionChecks.ThreeBounded, SemaphoreChecks.TwoPermitsAdmitTwo, SemaphoreChecks.TwoPermitsAdmitNoThirdBounded, SemaphoreChecks.QuickReleasesAreKept,
    ];

    private static readonly Check[] Doors =
    [
        SectionChecks.TwoTwiceBounded, ReaderWriterChecks.ReadersMeet, ReaderWriterChecks.ReaderAndWriterExclude, ReaderWriterChecks.ReaderAndWriterExcludeTwiceBounded,
        ReaderWriterChecks.TwoReadersAndWriterExcludeBounded, ReaderWriterChecks.ReaderAndTwoWritersExcludeBounded, ReaderWriterChecks.ManyExcludeDrawn,
    ];

    private static readonly Check[] Meeting =
        [BarrierChecks.OneParty, BarrierChecks.TwoPartiesMeetTwice, BarrierChecks.ThreePartiesMeetBounded, BarrierChecks.ThreePartiesMeetTwiceDrawn];

    private static readonly Dictionary<Type, Check[]> All = new()
    {
        [typeof(TestAndSetLock)] = [SectionChecks.TwoTwice, SectionChecks.Three],
        [typeof(TestAndTestAndSetLock)] = [SectionChecks.TwoTwice, SectionChecks.Three],
        [typeof(TicketLock)] = [SectionChecks.TwoTwice, SectionChecks.Three, SectionChecks.InOrder],
        [typeof(McsLock)] = [SectionChecks.TwoTwice, SectionChecks.Three, SectionChecks.InOrder],
        [typeof(PetersonLock)] = [SectionChecks.Two, SectionChecks.TwoTwice],
        [typeof(DijkstraLock)] = [SectionChecks.Two, SectionChecks.TwoTwiceBounded, SectionChecks.ThreeBounded, SectionChecks.ThreeTwiceDrawn],
        [typeof(BakeryLock)] = [SectionChecks.Two, SectionChecks.TwoTwiceBounded, SectionChecks.ThreeTwiceDrawn, SectionChecks.InOrder],
        [typeof(Parker)] =
        [
            ParkerChecks.NoPermitWaits, ParkerChecks.PermitIsKept, ParkerChecks.PermitServesOnce, ParkerChecks.PermitsDoNotAddUp,
            ParkerChecks.WakesAndShowsWhatWasWritten, ParkerChecks.FlagIsNeverMissed, ParkerChecks.WakesSleepingThread,
        ],
        [typeof(BinarySemaphore)] = [SemaphoreChecks.ReleaseOfFreeThrows, SemaphoreChecks.TakenWaitsForRelease, SectionChecks.TwoTwice, SectionChecks.Three, SectionChecks.InOrder],
        [typeof(CountingSemaphore)] = [.. Counting, SectionChecks.InOrder, SemaphoreChecks.TryTakesWhatIsThere],
        [typeof(MonitorSemaphore)] = CountingBounded,
        [typeof(BarzSemaphore)] = [.. CountingBounded, SectionChecks.InOrder],
        [typeof(MonitorLock)] =
        [
            MonitorChecks.OnlyTheHolderMayUseIt, MonitorChecks.SignalToNobodyIsGone, SectionChecks.TwoTwice, SectionChecks.Three, SectionChecks.InOrder,
            MonitorChecks.SignalIsNotLost, MonitorChecks.WaitEndsWithTheLock, MonitorChecks.SignalWakesOne, MonitorChecks.SignalAllWakesAll, MonitorChecks.SignalWakesWhoWaitsLongest,
        ],
        [typeof(CountdownLatch)] =
        [
            LatchChecks.OfNoneIsOpen, LatchChecks.StaysOpen, LatchChecks.OneSignalTooManyThrows, LatchChecks.WaitsWhileSignalIsMissing,
            LatchChecks.LetsAllWaitersGo, LatchChecks.OpensAfterLastSignal,
        ],
        [typeof(CyclicBarrier)] = [.. Meeting, BarrierChecks.EndOfPhaseComesOnceAndFirst, BarrierChecks.FailureAtEndStopsNobody],
        [typeof(SenseReversingBarrier)] = Meeting,
        [typeof(ReaderPreferringLock)] =
        [
            .. Doors, ReaderWriterChecks.ReaderOvertakesWriter(may: true), ReaderWriterChecks.ReaderOvertakesSecondWriter(does: true), ReaderWriterChecks.WriterOvertakesReader(does: false),
        ],
        [typeof(WriterPreferringLock)] =
        [
            .. Doors, ReaderWriterChecks.ReaderOvertakesWriter(may: false), ReaderWriterChecks.ReaderOvertakesSecondWriter(does: false), ReaderWriterChecks.WriterOvertakesReader(does: true),
        ],
        [typeof(FairReaderWriterLock)] =
        [
            .. Doors, ReaderWriterChecks.ReaderOvertakesWriter(may: false), ReaderWriterChecks.ReaderOvertakesSecondWriter(does: false), ReaderWriterChecks.WriterOvertakesReader(does: false),
        ],
    };

    /// <summary>All primitives that have checks.</summary>
    public static IEnumerable<Type> Primitives => All.Keys;

    /// <summary>The checks that a primitive must pass.</summary>
    public static IReadOnlyList<Check> Of(Type primitive) => All[primitive];
}
