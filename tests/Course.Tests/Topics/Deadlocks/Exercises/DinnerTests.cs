using NotebookCourse.Exercises.Checking;
using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;
using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Topics.Deadlocks.Exercises;

public class DinnerTests
{
    public static TheoryData<string, Func<int, Action<int, Action>>> RightOnes => new()
    {
        { "one chair fewer", seats => new Table(seats, chairs: seats - 1).Dine },
        { "forks in order", seats => new Table(seats) { InOrder = true }.Dine },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Func<int, Action<int, Action>> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.Dinner.Check(right));
    }

    [Fact]
    public void Check_PoliteOnes_PassesAndSaysThatItMayBeALivelock()
    {
        var check = Exercise.Dinner.Check(seats =>
        {
            SharedLock[] forks = [.. Enumerable.Range(1, seats).Select(number => new SharedLock($"fork {number}"))];
            return (seat, eat) =>
            {
                for (var (left, right, hasEaten) = (forks[seat], forks[(seat + 1) % seats], false); !hasEaten;)
                {
                    left.Enter();
                    if (right.TryEnter())
                    {
                        eat();
                        hasEaten = true;
                        right.Exit();
                    }
                    left.Exit();
                }
            };
        });

        CheckAssert.Right(check);
        Assert.Contains("which is a livelock", check.Caption);
    }

    public static TheoryData<string, Func<int, Action<int, Action>>, string[]> WrongOnes => new()
    {
        { "as given", seats => new Table(seats).Dine, ["Seats: 2", "deadlock"] },
        { "as many chairs as seats", seats => new Table(seats, chairs: seats).Dine, ["deadlock"] },
        { "one at a time", seats => new Table(seats, chairs: 1).Dine, ["two who share no fork", "they never do"] },
        { "no forks", _ => (_, eat) => eat(), ["neighbours, ate at the same time"] },
        { "left fork only", seats => new Table(seats) { TakesBoth = false }.Dine, ["neighbours, ate at the same time"] },
        { "plain fields behind waits", seats => new PlainTable(seats).Dine, ["on real threads", "neighbours, ate at the same time"] },
        { "eats twice", seats => (seat, eat) => { eat(); eat(); }, ["ate"] },
        { "the last one goes hungry", seats => (seat, eat) => { if (seat < seats - 1) new Table(seats, chairs: 1).Dine(seat, eat); }, ["did not eat"] },
        { "chair kept", seats => new Table(seats, chairs: seats - 1) { KeepsTheChair = true }.Dine, ["deadlock"] },
        { "null", _ => null!, ["NullReferenceException"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<int, Action<int, Action>> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        // What real threads have to show takes longer on a busy machine.
        CheckAssert.Wrong(Exercise.Dinner.Check(wrong, 8 * Attempt.Limit), found);
    }

    private sealed class PlainTable(int seats)
    {
        private readonly bool[] _taken = new bool[seats];

        public void Dine(int seat, Action eat)
        {
            var (first, second) = (Math.Min(seat, (seat + 1) % seats), Math.Max(seat, (seat + 1) % seats));
            Take(first);
            Take(second);
            eat();
            Volatile.Write(ref _taken[second], false);
            Volatile.Write(ref _taken[first], false);
        }

        private void Take(int fork)
        {
            Atomic.SpinUntil(() => !Volatile.Read(ref _taken[fork]));
            Volatile.Write(ref _taken[fork], true);
        }
    }

    private sealed class Table(int seats, int chairs = 100)
    {
        private readonly SharedLock[] _forks = [.. Enumerable.Range(1, seats).Select(number => new SharedLock($"fork {number}"))];
        private readonly CountingSemaphore? _chairs = chairs == 100 ? null : new(chairs);

        public bool InOrder { get; init; }

        public bool TakesBoth { get; init; } = true;

        public bool KeepsTheChair { get; init; }

        public void Dine(int seat, Action eat)
        {
            var (left, right) = (seat, (seat + 1) % seats);
            if (InOrder) (left, right) = (Math.Min(left, right), Math.Max(left, right));
            _chairs?.Wait();
            _forks[left].Enter();
            if (TakesBoth) _forks[right].Enter();
            eat();
            if (TakesBoth) _forks[right].Exit();
            _forks[left].Exit();
            if (!KeepsTheChair) _chairs?.Release();
        }
    }
}
