using NotebookCourse.Primitives;

namespace NotebookCourse.Benchmarks.Course.Primitives;

/// <summary>Whatever lets one thread in at a time; inside, one addition. Each is called by its own type, not through an interface.</summary>
internal static class LockContenders
{
    private const double AtMostATimes1_2 = 1 / 1.2;

    /// <summary>Locks; the first is the peer.</summary>
    public static IReadOnlyList<Contender> Locks { get; } =
    [
        Of("System.Threading.Lock", _ => { var gate = new Lock(); return (_ => gate.Enter(), _ => gate.Exit()); }, _ =>
        {
            var (gate, count) = (new Lock(), 0L);
            return new((_, times) => { for (; times > 0; times--) { gate.Enter(); count++; gate.Exit(); } }, () => count);
        }),
        Of("Monitor", _ => { var gate = new object(); return (_ => Monitor.Enter(gate), _ => Monitor.Exit(gate)); }, _ =>
        {
            var (gate, count) = (new object(), 0L);
            return new((_, times) => { for (; times > 0; times--) { Monitor.Enter(gate); count++; Monitor.Exit(gate); } }, () => count);
        }),
        Of("TestAndSetLock", _ => Section(new TestAndSetLock()), _ =>
        {
            var (gate, count) = (new TestAndSetLock(), 0L);
            return new((_, times) => { for (; times > 0; times--) { gate.Enter(); count++; gate.Exit(); } }, () => count);
        }) with { Target = (Column.Own(1), AtMostATimes1_2) },
        Of("TestAndTestAndSetLock", _ => Section(new TestAndTestAndSetLock()), _ =>
        {
            var (gate, count) = (new TestAndTestAndSetLock(), 0L);
            return new((_, times) => { for (; times > 0; times--) { gate.Enter(); count++; gate.Exit(); } }, () => count);
        }) with { Target = (Column.Own(1), AtMostATimes1_2) },
        Of("TicketLock", _ => Section(new TicketLock()), _ =>
        {
            var (gate, count) = (new TicketLock(), 0L);
            return new((_, times) => { for (; times > 0; times--) { gate.Enter(); count++; gate.Exit(); } }, () => count);
        }) with { Target = (Column.Own(1), AtMostATimes1_2) },
        Of("McsLock", _ => Section(new McsLock()), _ =>
        {
            var (gate, count) = (new McsLock(), 0L);
            return new((_, times) => { for (; times > 0; times--) { gate.Enter(); count++; gate.Exit(); } }, () => count);
        }),
        Of("MonitorLock", _ => Section(new MonitorLock()), _ =>
        {
            var (gate, count) = (new MonitorLock(), 0L);
            return new((_, times) => { for (; times > 0; times--) { gate.Enter(); count++; gate.Exit(); } }, () => count);
        }),
        Of("PetersonLock", _ => Section(new PetersonLock()), _ =>
        {
            var (gate, count) = (new PetersonLock(), 0L);
            return new((slot, times) => { for (; times > 0; times--) { gate.Enter(slot); count++; gate.Exit(slot); } }, () => count);
        }) with { Fits = column => !column.IsShared || column.Threads == 2 },
        Of("DijkstraLock", threads => Section(new DijkstraLock(threads)), threads =>
        {
            var (gate, count) = (new DijkstraLock(threads), 0L);
            return new((slot, times) => { for (; times > 0; times--) { gate.Enter(slot); count++; gate.Exit(slot); } }, () => count);
        }),
        Of("BakeryLock", threads => Section(new BakeryLock(threads)), threads =>
        {
            var (gate, count) = (new BakeryLock(threads), 0L);
            return new((slot, times) => { for (; times > 0; times--) { gate.Enter(slot); count++; gate.Exit(slot); } }, () => count);
        }),
    ];

    /// <summary>Semaphores with one permit; the first is the peer.</summary>
    public static IReadOnlyList<Contender> Semaphores { get; } =
    [
        Of("SemaphoreSlim", _ => { var gate = new SemaphoreSlim(1); return (_ => gate.Wait(), _ => gate.Release()); }, _ =>
        {
            var (gate, count) = (new SemaphoreSlim(1), 0L);
            return new((_, times) => { for (; times > 0; times--) { gate.Wait(); count++; gate.Release(); } }, () => count);
        }),
        Of("BinarySemaphore", _ => Section(new BinarySemaphore()), _ =>
        {
            var (gate, count) = (new BinarySemaphore(), 0L);
            return new((_, times) => { for (; times > 0; times--) { gate.Wait(); count++; gate.Release(); } }, () => count);
        }),
        Of("CountingSemaphore", _ => Section(new CountingSemaphore(1)), _ =>
        {
            var (gate, count) = (new CountingSemaphore(1), 0L);
            return new((_, times) => { for (; times > 0; times--) { gate.Wait(); count++; gate.Release(); } }, () => count);
        }),
        Of("MonitorSemaphore", _ => Section(new MonitorSemaphore(1)), _ =>
        {
            var (gate, count) = (new MonitorSemaphore(1), 0L);
            return new((_, times) => { for (; times > 0; times--) { gate.Wait(); count++; gate.Release(); } }, () => count);
        }),
        Of("BarzSemaphore", _ => Section(new BarzSemaphore(1)), _ =>
        {
            var (gate, count) = (new BarzSemaphore(1), 0L);
            return new((_, times) => { for (; times > 0; times--) { gate.Wait(); count++; gate.Release(); } }, () => count);
        }),
    ];

    private static Contender Of(string name, Func<int, (Action<int> Enter, Action<int> Exit)> section, Func<int, Work> make) =>
        Contender.Of(name, make) with { Section = section };

    private static (Action<int> Enter, Action<int> Exit) Section(ILock gate) => (_ => gate.Enter(), _ => gate.Exit());

    private static (Action<int> Enter, Action<int> Exit) Section(ISlotLock gate) => (gate.Enter, gate.Exit);

    private static (Action<int> Enter, Action<int> Exit) Section(ISemaphore gate) => (_ => gate.Wait(), _ => gate.Release());
}
