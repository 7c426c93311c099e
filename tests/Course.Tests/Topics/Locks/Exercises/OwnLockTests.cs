using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;
using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Locks;

namespace NotebookCourse.Tests.Topics.Locks.Exercises;

public class OwnLockTests
{
    public static TheoryData<string, Func<ILock>> RightOnes => new()
    {
        { "exchange and wait", () => new Own(Take, Free) },
        { "compare and exchange", () => new Own(TakeByComparing, Free) },
        { "tickets", () => new TicketLock() },
        { "queue", () => new McsLock() },
        { "parking", () => new MonitorLock() },
        { "exchange again and again", () => new Own(cell => { while (Atomic.Exchange(ref cell.Held, 1) != 0) { } }, Free) },
        { "spin until exchanged", () => new Own(cell => Atomic.SpinUntil(() => Atomic.Exchange(ref cell.Held, 1) == 0), Free) },
        { "spin until it looks free and is exchanged", () => new Own(cell => Atomic.SpinUntil(() => Atomic.Read(ref cell.Held) == 0 && Atomic.Exchange(ref cell.Held, 1) == 0), Free) },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Func<ILock> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.OwnLock.Check(right));
    }

    public static TheoryData<string, Func<ILock>, string[]> WrongOnes => new()
    {
        { "as given", () => new Own(LookThenTake, Free), ["2 were inside at once"] },
        { "no lock", () => new Own(_ => { }, _ => { }), ["2 were inside at once"] },
        { "never left", () => new Own(Take, _ => { }), ["Threads: 1, times each: 2", "deadlock"] },
        { "held from the start", () => new Own(_ => Atomic.SpinUntil(() => false, "nothing"), Free), ["deadlock"] },
        { "a plain field behind a wait", () => new PlainLock(), ["on real threads", "2 were inside at once"] },
        { "gives up after a thousand tries", () => new Own(cell => { for (var tries = 0; tries < 1_000 && Atomic.Exchange(ref cell.Held, 1) == 1; tries++) { } }, Free), ["Threads: 2, times each: 1. Schedule A2 B1003 A2", "2 were inside at once"] },
        { "throws after a thousand tries", () => new Own(cell => { for (var tries = 0; Atomic.Exchange(ref cell.Held, 1) == 1;) { if (++tries == 1_000) throw new TimeoutException("no luck"); } }, Free), ["TimeoutException: no luck"] },
        { "tries once only", () => new Own(cell => Atomic.Exchange(ref cell.Held, 1), Free), ["2 were inside at once"] },
        { "null", () => null!, ["NullReferenceException"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<ILock> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.OwnLock.Check(wrong), found);
    }

    [Fact]
    public void Programs_OfTheChapter_TellTheBrokenFromTheRepaired()
    {
        Assert.Equal([1, 2], Explorer.Explore(Sections.LookThenTake()).Outcomes.Cast<int>().Order());
        Assert.Contains(2, Explorer.Explore(Sections.PetersonTheOtherWayRound()).Outcomes);
        Assert.Equal([1], Explorer.Explore(Sections.OfSlots(() => new PetersonLock())).Outcomes);
        Assert.Equal("A threw InvalidOperationException: the shelf is empty", Explorer.Explore(ConditionWait.WithIf()).Of(OutcomeKind.Failed).Select(each => each.Outcome.Text).Order().First());
        Assert.Equal(2, Assert.Single(Explorer.Explore(ConditionWait.WithWhile()).Classes).Outcome.Value);
    }

    [Fact]
    public void Shares_OfTwoThreads_AreOfEachLock()
    {
        var shares = NotebookCourse.Topics.Locks.Locks.Shares(threads: 2);

        Assert.Equal(6, shares.Select(each => each.Name).Distinct().Count());
        Assert.All(shares.SelectMany(each => each.LeastLucky), each => Assert.InRange(each, 0, 1));
        Assert.All(shares.SelectMany(each => each.EntriesPerSecond), each => Assert.True(each > 0));
    }

    private static void Take(Cell cell)
    {
        while (Atomic.Exchange(ref cell.Held, 1) != 0) WaitUntilFree(cell);
    }

    private static void TakeByComparing(Cell cell)
    {
        while (Atomic.CompareExchange(ref cell.Held, 1, 0) != 0) WaitUntilFree(cell);
    }

    private static void LookThenTake(Cell cell)
    {
        WaitUntilFree(cell);
        Atomic.Write(ref cell.Held, 1);
    }

    private static void WaitUntilFree(Cell cell) => Atomic.SpinUntil(() => Atomic.Read(ref cell.Held) == 0, "the lock");

    private static void Free(Cell cell) => Atomic.Write(ref cell.Held, 0);

    private sealed class PlainLock : ILock
    {
        private volatile bool _isHeld;

        public void Enter()
        {
            Atomic.SpinUntil(() => !_isHeld);
            _isHeld = true;
        }

        public void Exit() => _isHeld = false;
    }

    // Each try is another state, so that no end of them comes in sight.
    [Fact]
    public void Check_TriesThatAreCountedWhereOthersSeeIt_IsAcceptedAndNotCalledProved() => CheckAssert.Unproved(
        Exercise.OwnLock.Check(() => new Own(cell => { while (Atomic.Exchange(ref cell.Held, 1) == 1) Atomic.Add(ref cell.Tries, 1); }, Free), TimeSpan.FromSeconds(3)), "Some runs go on for more than 1000 steps");

    private sealed class Cell
    {
        public int Held;
        public int Tries;
    }

    private sealed class Own(Action<Cell> enter, Action<Cell> exit) : ILock
    {
        private readonly Cell _cell = new();

        public void Enter() => enter(_cell);

        public void Exit() => exit(_cell);
    }
}
