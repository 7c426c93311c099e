using NotebookCourse.Primitives;

namespace NotebookCourse.Tests.Primitives;

public class CooperativeSchedulerTests
{
    private readonly CooperativeScheduler _scheduler = new();
    private readonly List<string> _log = [];

    [Fact]
    public void Run_ThreeThatYield_TakesThemInTurns()
    {
        Spawn("A", 0, 0);
        Spawn("B", 0, 0);
        Spawn("C");

        RunAll();

        Assert.Equal("A0 B0 C0 A1 B1 A2 B2", string.Join(' ', _log));
        Assert.Equal(0, _scheduler.Alive);
    }

    [Fact]
    public void Run_Sleepers_WakeWhenTheyAreDueAndNotBefore()
    {
        Spawn("A", 5);
        Spawn("B", 0, 0, 0, 0, 0, 0, 0);

        RunAll();

        // A sleeps from tick 1 to tick 6, when B has taken the turns 2 to 6; and it wakes behind B, which is ready.
        Assert.Equal("A0 B0 B1 B2 B3 B4 B5 A1 B6 B7", string.Join(' ', _log));
    }

    [Fact]
    public void Run_AllAsleep_JumpsToTheFirstThatWakes()
    {
        Spawn("A", 1_000_000_000);
        Spawn("B", 500);

        RunAll();

        Assert.Equal("A0 B0 B1 A1", string.Join(' ', _log));
        Assert.Equal(1_000_000_002, _scheduler.Now);
    }

    [Fact]
    public void Run_TwoDueTogether_WakesTheOneThatSleptFirst()
    {
        Spawn("A", 11);
        Spawn("B", 10);

        RunAll();

        Assert.Equal("A0 B0 A1 B1", string.Join(' ', _log));
    }

    [Fact]
    public void Spawn_WithinAThread_ComesAfterThoseThatAreReady()
    {
        IEnumerable<int> Parent()
        {
            Spawn("C");
            _log.Add("P0");
            yield return 0;
            _log.Add("P1");
        }

        _scheduler.Spawn(Parent());
        Spawn("A");

        RunAll();

        Assert.Equal("P0 A0 C0 P1", string.Join(' ', _log));
    }

    [Fact]
    public void Run_OneThatThrows_EndsItAndLeavesTheOthers()
    {
        static IEnumerable<int> Broken()
        {
            yield return 0;
            throw new NotSupportedException();
        }

        _scheduler.Spawn(Broken());
        Spawn("A", 0, 0);

        Assert.Throws<NotSupportedException>(RunAll);
        Assert.Equal(1, _scheduler.Alive);
        RunAll();

        Assert.Equal("A0 A1 A2", string.Join(' ', _log));
        Assert.Equal(0, _scheduler.Alive);
    }

    [Fact]
    public void Run_SleepForLessThanNothing_SaysTheRange()
    {
        Spawn("A", -1);

        Assert.StartsWith("ticks must be 0 to", Assert.Throws<ArgumentOutOfRangeException>(RunAll).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Stopped_EndsBetweenTwoTurns()
    {
        using var stop = new CancellationTokenSource();
        IEnumerable<int> Endless()
        {
            while (true)
            {
                if (_scheduler.Now == 100) stop.Cancel();
                yield return 0;
            }
        }

        _scheduler.Spawn(Endless());

        Assert.Throws<OperationCanceledException>(() => _scheduler.Run(stop.Token));
        Assert.Equal(100, _scheduler.Now);
    }

    [Fact]
    public void Run_TenThousand_AllOnTheCallingThread()
    {
        var threads = new HashSet<Thread>();
        var ended = 0;
        IEnumerable<int> Body()
        {
            threads.Add(Thread.CurrentThread);
            yield return 0;
            ended++;
        }

        for (var number = 0; number < 10_000; number++)
            _scheduler.Spawn(Body());
        RunAll();

        Assert.Equal(10_000, ended);
        Assert.Equal(Thread.CurrentThread, Assert.Single(threads));
    }

    private void RunAll() => _scheduler.Run(TestContext.Current.CancellationToken);

    // Notes each of its turns; between two it yields what is given.
    private void Spawn(string name, params int[] yields)
    {
        IEnumerable<int> Body()
        {
            for (var turn = 0; turn < yields.Length; turn++)
            {
                _log.Add($"{name}{turn}");
                yield return yields[turn];
            }
            _log.Add($"{name}{yields.Length}");
        }

        _scheduler.Spawn(Body());
    }
}
