using System.Diagnostics;
using NotebookCourse.Experiments;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Locks;

/// <summary>Locks under the same load: short sections, and threads that want in again at once.</summary>
public static class Locks
{
    // The time that a chart shows is that of so many.
    // The identity of a variant holds the number: kept runs of another amount of work are not compared.
    private const int Sections = 100;

    // The clock is asked at every so-manieth section: it costs more than a section does.
    private const int BetweenLooks = 16;

    // So many that chance can be told from a difference.
    private const int Rounds = 5;

    // Long enough for each thread to have had a processor several times, on one processor too.
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(0.08);

    // Much longer than it takes to start the threads, and short enough for a sweep of twenty points.
    private static readonly TimeSpan OneRun = TimeSpan.FromSeconds(UsualTime.Seconds(0.05));

    /// <summary>Test-and-set: take it until it was free.</summary>
    public static Variant TestAndSet(int threads) => Variant("test-and-set", LocksWords.LockTestAndSet, () => new TestAndSetLock(), threads);

    /// <summary>Test-and-test-and-set: look first, then take.</summary>
    public static Variant TestAndTestAndSet(int threads) => Variant("test-and-test-and-set", LocksWords.LockTestTestAndSet, () => new TestAndTestAndSetLock(), threads);

    /// <summary>Numbered tickets: threads enter in the order in which they came.</summary>
    public static Variant Ticket(int threads) => Variant("ticket", LocksWords.LockTicket, () => new TicketLock(), threads);

    /// <summary>A queue in which each looks at its own place.</summary>
    public static Variant Mcs(int threads) => Variant("mcs", LocksWords.LockMcs, () => new McsLock(), threads);

    /// <summary>A lock that puts those who wait to sleep.</summary>
    public static Variant Parking(int threads) => Variant("parking", LocksWords.LockParking, () => new MonitorLock(), threads);

    /// <summary>The lock of .NET: <c>System.Threading.Lock</c>.</summary>
    public static Variant DotNet(int threads) => Variant("dotnet", LocksWords.LockDotNet, () => new DotNetLock(), threads);

    /// <summary>Dijkstra's lock of 1965, made of reads and writes.</summary>
    public static Variant Dijkstra(int threads)
    {
        Require.InRange(threads, 1, 64);
        return Of("dijkstra", LocksWords.LockDijkstra, threads, () =>
        {
            var gate = new DijkstraLock(threads);
            return (gate.Enter, gate.Exit);
        });
    }

    /// <summary>A lock of your own under the same load.</summary>
    /// <param name="name">What the chart calls it.</param>
    /// <param name="threads">1 to 64.</param>
    /// <param name="make">Makes the lock anew for each run.</param>
    public static Variant Of(string name, int threads, Func<ILock> make) => Variant(name, name, make, threads);

    /// <summary>The same for any two methods that enter and leave, such as those of <see cref="SemaphoreSlim"/>.</summary>
    /// <param name="name">What the chart calls it.</param>
    /// <param name="threads">1 to 64.</param>
    /// <param name="make">Makes the lock anew for each run, and gives what enters it and what leaves it.</param>
    public static Variant Of(string name, int threads, Func<(Action Enter, Action Exit)> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        Require.InRange(threads, 1, 64);
        return Of(name, name, threads, () =>
        {
            var (enter, exit) = make();
            return (_ => enter(), _ => exit());
        });
    }

    /// <summary>Lets threads compete for each lock, and counts who got in how often.</summary>
    /// <param name="threads">2 to 64.</param>
    /// <param name="own">Locks of your own, with what the chart calls them.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static IReadOnlyList<LockShares> Shares(int threads, params (string Name, Func<ILock> Make)[] own)
    {
        Require.InRange(threads, 2, 64);
        (string Name, Func<ILock> Make)[] locks =
        [
            (LocksWords.LockTestAndSet, () => new TestAndSetLock()),
            (LocksWords.LockTestTestAndSet, () => new TestAndTestAndSetLock()),
            (LocksWords.LockTicket, () => new TicketLock()),
            (LocksWords.LockMcs, () => new McsLock()),
            (LocksWords.LockParking, () => new MonitorLock()),
            (LocksWords.LockDotNet, () => new DotNetLock()),
            .. own,
        ];
        var taken = NotebookCourse.Experiments.Rounds.Take(Rounds, [.. locks.Select(each => (Func<(IReadOnlyList<int>, double)>)(() => Round(each.Make(), threads)))], HostContext.StopToken);
        return [.. locks.Zip(taken, (each, rounds) => LockShares.Of(each.Name, rounds))];
    }

    private static Variant Variant(string id, string name, Func<ILock> make, int threads)
    {
        ArgumentNullException.ThrowIfNull(make);
        Require.InRange(threads, 1, 64);
        return Of(id, name, threads, () =>
        {
            var gate = make();
            return (_ => gate.Enter(), _ => gate.Exit());
        });
    }

    // Threads that stand in line can be a thousand times as slow as those that push, and in the next run as fast as they are.
    // So a run lasts for a while, and not until so many sections are done.
    private static Variant Of(string id, string name, int threads, Func<(Action<int> Enter, Action<int> Exit)> make)
    {
        var counted = NotebookCourse.Experiments.Variant.Counted(name, _ =>
        {
            var watch = new DoorWatch(OneRun, BetweenLooks);
            var entered = Compete(make(), threads, watch.IsOpenTo).Sum();
            // Each thread is inside once more, to find the door closed.
            return ((double)(entered + threads) / Sections, () => Verify(entered, watch.LetIn));
        });
        return counted with { Id = $"{id}, {Sections} sections", Workers = threads };
    }

    private static void Verify(int entered, int letIn)
    {
        if (entered != letIn)
            throw new WrongAnswerException(ExperimentsWords.CountedWrongly.With(entered, letIn));
    }

    private static (IReadOnlyList<int> Entered, double Seconds) Round(ILock gate, int threads)
    {
        var watch = new DoorWatch(Watch, betweenLooks: 1);
        var entered = Compete((_ => gate.Enter(), _ => gate.Exit()), threads, watch.IsOpenTo);
        return (entered, watch.Elapsed.TotalSeconds);
    }

    // How often each thread was inside, as long as the door is open to one more; asked inside, with how many there were.
    private static int[] Compete((Action<int> Enter, Action<int> Exit) gate, int threads, Func<int, bool> isOpenTo)
    {
        var entered = new int[threads];
        var all = 0;
        using var together = new Barrier(threads);
        DedicatedThreads.Run(threads, thread =>
        {
            together.SignalAndWait();
            for (var isOpen = true; isOpen;)
            {
                gate.Enter(thread);
                isOpen = isOpenTo(all);
                if (isOpen) (all, entered[thread]) = (all + 1, entered[thread] + 1);
                gate.Exit(thread);
            }
        });
        return entered;
    }

    private sealed class DotNetLock : ILock
    {
        private readonly Lock _lock = new();

        public void Enter() => _lock.Enter();

        public void Exit() => _lock.Exit();
    }

    // Asked inside of the lock only.
    private sealed class DoorWatch(TimeSpan time, int betweenLooks)
    {
        private long? _start;
        private bool _isClosed;

        public int LetIn { get; private set; }

        // From the first entry on: on a busy machine it can take longer than that until all threads have started.
        public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start ??= Stopwatch.GetTimestamp());

        public bool IsOpenTo(int before)
        {
            _isClosed = _isClosed || (before % betweenLooks == 0 && Elapsed >= time);
            if (!_isClosed) LetIn = before + 1;
            return !_isClosed;
        }
    }
}
