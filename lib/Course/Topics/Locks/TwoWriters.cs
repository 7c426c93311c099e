using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Locks;

/// <summary>Two writers meet at a reader–writer lock. The result is how many were inside at once, at the most.</summary>
/// <remarks>Source: the problem is that of Courtois, Heymans and Parnas, Concurrent control with "readers" and "writers", 1971.</remarks>
public static class TwoWriters
{
    /// <summary>A lock whose writers wait until no reader is inside, and forget each other.</summary>
    public static Func<Scenario> ForgettingEachOther() => At(() => new ReadersOnlyLock());

    /// <summary>The same lock whose writers wait for each other as well.</summary>
    public static Func<Scenario> MindingEachOther() => At(() => new ReaderPreferringLock());

    private static Func<Scenario> At(Func<IReaderWriterLock> make) => () =>
    {
        var doors = make();
        return Sections.Meet(2, 1, _ => doors.EnterWrite(), _ => doors.ExitWrite());
    };

    private sealed class ReadersOnlyLock : IReaderWriterLock
    {
        private readonly MonitorLock _monitor = new();
        private readonly Condition _canRead, _canWrite;
        private int _readers, _writers;

        public ReadersOnlyLock() => (_canRead, _canWrite) = (_monitor.NewCondition("no writer"), _monitor.NewCondition("no reader"));

        public void EnterRead()
        {
            _monitor.Enter();
            while (_writers > 0) _canRead.Wait();
            _readers++;
            _monitor.Exit();
        }

        public void ExitRead()
        {
            _monitor.Enter();
            if (--_readers == 0) _canWrite.SignalAll();
            _monitor.Exit();
        }

        public void EnterWrite()
        {
            _monitor.Enter();
            // Must also wait while "_writers > 0".
            while (_readers > 0) _canWrite.Wait();
            _writers++;
            _monitor.Exit();
        }

        public void ExitWrite()
        {
            _monitor.Enter();
            if (--_writers == 0) _canRead.SignalAll();
            _monitor.Exit();
        }
    }
}
