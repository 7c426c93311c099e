using NotebookCourse.Primitives;

namespace NotebookCourse.Tests.Primitives;

/// <summary>Real threads, a million times: the explorer does not see what processors and the kernel do.</summary>
public sealed class StressTests
{
    private const int Operations = 1_000_000;

    // Threads that hand a lock to each other in turn are slow where something else wants the processors, so that time
    // may end a test; but never what it claims.
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(0.2);

    public static TheoryData<string> Locks =>
    [
        .. Suites.Primitives
            .Where(each => new[] { typeof(ILock), typeof(ISlotLock), typeof(ISemaphore), typeof(IReaderWriterLock) }.Any(each.IsAssignableTo))
            .Select(each => each.Name),
    ];

    [Theory]
    [MemberData(nameof(Locks))]
    public void Section_ManyThreads_LosesNoCount(string name)
    {
        var type = Suites.Primitives.Single(each => each.Name == name);
        var threads = type == typeof(PetersonLock) ? 2 : 3;
        var section = new PrimitiveUnderTest(type).NewSection(threads);
        var (count, done) = (0L, new long[threads]);

        Run(threads, Operations / threads, thread =>
        {
            section.Enter(thread);
            count++;
            section.Exit(thread);
            done[thread]++;
        });

        Assert.Equal(done.Sum(), count);
    }

    [Theory]
    [InlineData(typeof(ReaderPreferringLock))]
    [InlineData(typeof(WriterPreferringLock))]
    [InlineData(typeof(FairReaderWriterLock))]
    public void Read_BesideAWriter_SeesWholeWrites(Type type)
    {
        var doors = (IReaderWriterLock)new PrimitiveUnderTest(type).New();
        var (left, right, torn) = (0L, 0L, 0);

        Run(3, Operations / 10, thread =>
        {
            if (thread == 0)
            {
                doors.EnterWrite();
                left++;
                right++;
                doors.ExitWrite();
                return;
            }
            doors.EnterRead();
            if (Volatile.Read(ref left) != Volatile.Read(ref right)) Interlocked.Increment(ref torn);
            doors.ExitRead();
        });

        Assert.Equal((left, 0), (right, torn));
    }

    [Theory]
    [InlineData(typeof(CyclicBarrier))]
    [InlineData(typeof(SenseReversingBarrier))]
    public void SignalAndWait_ManyPhases_KeepsThreadsTogether(Type type)
    {
        const int Parties = 2, Phases = 100_000;
        var barrier = (IBarrier)new PrimitiveUnderTest(type).New(Parties);
        var (phases, apart, last) = (new long[Parties], 0, 0L);
        var start = TimeProvider.System.GetTimestamp();

        Together(Parties, party =>
        {
            for (long phase = 1; phase <= Phases; phase++)
            {
                // One of them decides which phase is the last, before it comes to it; the others learn it there.
                if (party == 0 && (phase == Phases || TimeProvider.System.GetElapsedTime(start) > Enough)) Volatile.Write(ref last, phase);
                Volatile.Write(ref phases[party], phase);
                barrier.SignalAndWait();
                if (phases.Any(each => each < phase || each > phase + 1)) Interlocked.Increment(ref apart);
                if (Volatile.Read(ref last) is var end && end != 0 && end <= phase) return;
            }
        });

        Assert.Equal((0, phases[0]), (apart, phases[1]));
    }

    [Fact]
    public void Park_PingPong_LosesNoPermit()
    {
        var (ping, pong) = (new Parker(), new Parker());
        var rounds = new long[2];

        Together(2, player =>
        {
            for (var round = 0; round < 10_000; round++)
            {
                if (player == 0)
                {
                    pong.Unpark();
                    ping.Park();
                }
                else
                {
                    pong.Park();
                    ping.Unpark();
                }
                rounds[player]++;
            }
        });

        Assert.Equal([10_000, 10_000], rounds);
    }

    [Fact]
    public void Condition_BoundedBuffer_DeliversEverythingOnce()
    {
        const int Items = 10_000;
        var monitor = new MonitorLock();
        var (notEmpty, notFull) = (monitor.NewCondition(), monitor.NewCondition());
        var (buffer, sum) = (new Queue<int>(), 0L);

        Together(4, thread =>
        {
            for (var item = 1; item <= Items / 2; item++)
            {
                monitor.Enter();
                if (thread < 2)
                {
                    while (buffer.Count == 8) notFull.Wait();
                    buffer.Enqueue(item);
                    notEmpty.Signal();
                }
                else
                {
                    while (buffer.Count == 0) notEmpty.Wait();
                    sum += buffer.Dequeue();
                    notFull.Signal();
                }
                monitor.Exit();
            }
        });

        Assert.Equal(2L * (Items / 2) * ((Items / 2) + 1) / 2, sum);
    }

    [Fact]
    public void Latch_ManyThreads_OpensForAll()
    {
        for (var round = 0; round < 1_000; round++)
        {
            var latch = new CountdownLatch(2);
            var (happened, seen) = (0, new int[2]);

            Together(2, thread =>
            {
                Interlocked.Increment(ref happened);
                latch.Signal();
                latch.Wait();
                seen[thread] = happened;
            });

            Assert.Equal([2, 2], seen);
        }
    }

    private static void Run(int threads, int each, Action<int> operation)
    {
        var start = TimeProvider.System.GetTimestamp();
        Together(threads, thread =>
        {
            for (var done = 0; done < each && (done % 64 != 0 || TimeProvider.System.GetElapsedTime(start) < Enough); done++) operation(thread);
        });
    }

    private static void Together(int threads, Action<int> body)
    {
        var all = Enumerable.Range(0, threads).Select(thread => new Thread(() => body(thread)) { IsBackground = true }).ToList();
        all.ForEach(thread => thread.Start());
        all.ForEach(thread => thread.Join());
    }
}
