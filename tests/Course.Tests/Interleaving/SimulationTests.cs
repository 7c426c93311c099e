using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;

namespace NotebookCourse.Tests.Interleaving;

public class SimulationTests
{
    private readonly Simulation _simulation = new();
    private readonly List<string> _log = [];

    [Fact]
    public void Run_ThreadsThatSleep_WakeInTheOrderOfTheirTimes()
    {
        Add("A", 0, () => Sleep(30));
        Add("B", 10, () => Sleep(5));
        Add("C", 15, () => Sleep(0));

        Run();

        Assert.Equal(["A 0", "B 10", "C 15", "B 15", "C 15", "A 30"], _log);
    }

    [Fact]
    public void Run_SemaphoreThatIsTaken_IsWaitedForInVirtualTimeAndInLine()
    {
        var signal = new BinarySemaphore(name: "signal");
        void Pass()
        {
            signal.Wait();
            Note();
            _simulation.Sleep(100);
            signal.Release();
        }
        foreach (var (name, at) in new[] { ("A", 0), ("C", 20), ("B", 10) }) _simulation.Add(name, at, Pass);

        Run();

        Assert.Equal(["A 0", "B 100", "C 200"], _log);
        Assert.Empty(_simulation.Stuck);
    }

    [Fact]
    public void Run_LockThatSpins_LetsItsHolderGoOn()
    {
        var gate = new TestAndTestAndSetLock();
        void Pass()
        {
            gate.Enter();
            _simulation.Sleep(100);
            Note();
            gate.Exit();
        }
        _simulation.Add("A", 0, Pass);
        _simulation.Add("B", 0, Pass);

        Run();

        Assert.Equal(["A 100", "B 200"], _log);
    }

    // Without the turns this count would lose updates, or see two inside, in nearly every run.
    [Fact]
    public void Run_ManyThreads_OneAtATime()
    {
        var (inside, most, count) = (0, 0, 0);
        for (var thread = 0; thread < 40; thread++)
        {
            _simulation.Add($"{thread}", 0, () =>
            {
                for (var round = 0; round < 50; round++)
                {
                    most = Math.Max(most, ++inside);
                    Thread.Yield();
                    count++;
                    inside--;
                    _simulation.Sleep(round % 3);
                }
            });
        }

        Run();

        Assert.Equal((1, 2_000), (most, count));
    }

    [Fact]
    public void Run_SemaphoresInOppositeOrder_NamesWhoIsStuckAndUnwindsThem()
    {
        var (left, right) = (new BinarySemaphore(name: "left"), new BinarySemaphore(name: "right"));
        void Take(BinarySemaphore first, BinarySemaphore second)
        {
            try
            {
                first.Wait();
                _simulation.Sleep(1);
                second.Wait();
            }
            finally
            {
                _log.Add("unwound");
            }
        }
        _simulation.Add("A", 0, () => Take(left, right));
        _simulation.Add("B", 0, () => Take(right, left));
        Add("C", 50, () => { });

        Run();

        Assert.Equal([("A", "right"), ("B", "left")], _simulation.Stuck);
        Assert.Equal(["C 50", "unwound", "unwound"], _log);
    }

    [Fact]
    public void Run_ThreadThatThrows_EndsTheOthersAndThrows()
    {
        _simulation.Add("A", 0, () => { _simulation.Sleep(10); _log.Add("never"); });
        _simulation.Add("B", 5, () => throw new InvalidOperationException("broken"));

        Assert.Equal("broken", Assert.Throws<InvalidOperationException>(Run).Message);
        Assert.Empty(_log);
    }

    [Fact]
    public void Run_Stopped_EndsThem()
    {
        using var stop = new CancellationTokenSource();
        _simulation.Add("A", 0, () => { while (true) _simulation.Sleep(1); });
        _simulation.Add("B", 1_000, stop.Cancel);

        Assert.Throws<OperationCanceledException>(() => _simulation.Run(stop.Token));
        Assert.Equal(1_000, _simulation.Now);
    }

    [Fact]
    public void Run_Nobody_IsOver() => Run();

    private void Add(string name, long at, Action body) => _simulation.Add(name, at, () => { Note(); body(); });

    private void Sleep(long duration)
    {
        _simulation.Sleep(duration);
        Note();
    }

    private void Note() => _log.Add($"{Thread.CurrentThread.Name} {_simulation.Now}");

    private void Run() => _simulation.Run(TestContext.Current.CancellationToken);
}
