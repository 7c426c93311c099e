using NotebookCourse.Primitives;

namespace NotebookCourse.Tests.Primitives;

public sealed class AllocationTests
{
    public static TheoryData<string> Uncontended => [.. Operations.Keys];

    private static Dictionary<string, Func<Action>> Operations { get; } = new()
    {
        [nameof(TestAndSetLock)] = () => Of(new TestAndSetLock()),
        [nameof(TestAndTestAndSetLock)] = () => Of(new TestAndTestAndSetLock()),
        [nameof(TicketLock)] = () => Of(new TicketLock()),
        [nameof(McsLock)] = () => Of(new McsLock()),
        [nameof(PetersonLock)] = () => Of(new PetersonLock()),
        [nameof(DijkstraLock)] = () => Of(new DijkstraLock(8)),
        [nameof(BakeryLock)] = () => Of(new BakeryLock(8)),
        [nameof(MonitorLock)] = () => Of(new MonitorLock()),
        [nameof(BinarySemaphore)] = () => Of(new BinarySemaphore()),
        [nameof(CountingSemaphore)] = () => Of(new CountingSemaphore(1)),
        [nameof(MonitorSemaphore)] = () => Of(new MonitorSemaphore(1)),
        [nameof(BarzSemaphore)] = () => Of(new BarzSemaphore(1)),
        [nameof(ReaderPreferringLock)] = () => Of(new ReaderPreferringLock()),
        [nameof(WriterPreferringLock)] = () => Of(new WriterPreferringLock()),
        [nameof(FairReaderWriterLock)] = () => Of(new FairReaderWriterLock()),
        [nameof(CyclicBarrier)] = () => new CyclicBarrier(1).SignalAndWait,
        [nameof(SenseReversingBarrier)] = () => new SenseReversingBarrier(1).SignalAndWait,
        [nameof(CountdownLatch)] = () => new CountdownLatch(0).Wait,
        [nameof(Parker)] = () =>
        {
            var parker = new Parker();
            return () =>
            {
                parker.Unpark();
                parker.Park();
            };
        },
    };

    [Theory]
    [MemberData(nameof(Uncontended))]
    public void Operation_Uncontended_AllocatesNothing(string name) => Allocation.AssertNone(Operations[name]());

    [Fact]
    public void McsLock_SeveralHeldAtOnce_UsesItsNodesAgain()
    {
        var (outer, inner) = (new McsLock(), new McsLock());

        Allocation.AssertNone(Nest);

        // Left in the order in which they were entered, and not the other way round.
        void Nest()
        {
            outer.Enter();
            inner.Enter();
            outer.Exit();
            inner.Exit();
        }
    }

    private static Action Of(object subject)
    {
        var section = Section.Of(subject);
        var doors = subject as IReaderWriterLock;
        return () =>
        {
            section.Enter(0);
            section.Exit(0);
            doors?.EnterRead();
            doors?.ExitRead();
        };
    }
}
