using NotebookCourse.Primitives;

namespace NotebookCourse.Benchmarks.Course.Primitives;

/// <summary>Barriers, and reader–writer locks of whose sections one in sixteen writes.</summary>
internal static class MeetingContenders
{
    private const int SectionsPerWrite = 16;

    /// <summary>Barriers; the first is the peer. One operation is a phase.</summary>
    public static IReadOnlyList<Contender> Barriers { get; } =
    [
        Barrier("Barrier", parties => { var meeting = new Barrier(parties); return () => meeting.SignalAndWait(); }),
        Barrier("SenseReversingBarrier", parties => new SenseReversingBarrier(parties).SignalAndWait),
        Barrier("CyclicBarrier", parties => new CyclicBarrier(parties).SignalAndWait),
    ];

    /// <summary>Reader–writer locks; the first is the peer.</summary>
    public static IReadOnlyList<Contender> Doors { get; } =
    [
        Contender.Of("ReaderWriterLockSlim", _ =>
        {
            var (doors, data) = (new ReaderWriterLockSlim(), 0L);
            return Sections(() => { doors.EnterReadLock(); Volatile.Read(ref data); doors.ExitReadLock(); }, () => { doors.EnterWriteLock(); data++; doors.ExitWriteLock(); });
        }),
        Contender.Of("ReaderPreferringLock", _ => Sections(new ReaderPreferringLock())),
        Contender.Of("WriterPreferringLock", _ => Sections(new WriterPreferringLock())),
        Contender.Of("FairReaderWriterLock", _ => Sections(new FairReaderWriterLock())),
    ];

    private static Contender Barrier(string name, Func<int, Action> make) =>
        new(name, (threads, _) => Slice.PhasesPerSecond(threads, make(threads))) { Fits = column => column.IsShared || column.Threads == 1 };

    private static Work Sections(IReaderWriterLock doors)
    {
        var data = 0L;
        return Sections(() => { doors.EnterRead(); Volatile.Read(ref data); doors.ExitRead(); }, () => { doors.EnterWrite(); data++; doors.ExitWrite(); });
    }

    private static Work Sections(Action read, Action write) => new((_, times) =>
    {
        for (; times > 0; times--)
        {
            if (times % SectionsPerWrite == 0)
                write();
            else
                read();
        }
    });
}
