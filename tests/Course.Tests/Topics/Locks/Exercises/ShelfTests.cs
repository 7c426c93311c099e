using NotebookCourse.Primitives;
using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Locks.Exercises;

namespace NotebookCourse.Tests.Topics.Locks.Exercises;

public class ShelfTests
{
    public static TheoryData<string, Func<int, IShelf>> RightOnes => new()
    {
        { "two conditions", room => new Own(room) },
        { "one condition, all woken", room => new Own(room) { HasTwoConditions = false, WakesAll = true } },
        { "two conditions, all woken", room => new Own(room) { WakesAll = true } },
        { "semaphores", room => new OfSemaphores(room) },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Func<int, IShelf> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.Shelf.Check(right));
    }

    public static TheoryData<string, Func<int, IShelf>, string[]> WrongOnes => new()
    {
        { "as given: one condition, one woken", room => new Own(room) { HasTwoConditions = false }, ["Room for 1, bakers: 2, customers: 2", "deadlock"] },
        { "if for while", room => new Own(room) { LooksAgain = false }, ["it ends"] },
        { "signals before putting only", room => new Own(room) { Signals = false }, ["deadlock"] },
        { "room for one more", room => new Own(room + 1) { Says = room }, ["it ends in an error", "too many"] },
        { "last in, first out", room => new Stack(room), ["1, 2, 3", "taken: 2, 3, 1"] },
        { "null", _ => null!, ["NullReferenceException"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<int, IShelf> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.Shelf.Check(wrong), found);
    }

    private class Own : IShelf
    {
        private readonly int _room;
        private readonly MonitorLock _door = new("door");
        private readonly LinkedList<int> _loaves = [];
        private readonly Condition _roomThere, _loafThere, _either;

        public Own(int room) => (_room, _roomThere, _loafThere, _either) = (room, _door.NewCondition("room"), _door.NewCondition("a loaf"), _door.NewCondition("change"));

        public bool HasTwoConditions { get; init; } = true;

        public bool WakesAll { get; init; }

        public bool LooksAgain { get; init; } = true;

        public bool Signals { get; init; } = true;

        public int Says { get; init; } = int.MaxValue;

        public void Put(int loaf)
        {
            _door.Enter();
            Await(() => _loaves.Count == _room, HasTwoConditions ? _roomThere : _either);
            _loaves.AddLast(loaf);
            if (_loaves.Count > Says) throw new InvalidOperationException("too many on the shelf");
            Wake(HasTwoConditions ? _loafThere : _either);
            _door.Exit();
        }

        public int Take()
        {
            _door.Enter();
            Await(() => _loaves.Count == 0, HasTwoConditions ? _loafThere : _either);
            var loaf = Next(_loaves);
            Wake(HasTwoConditions ? _roomThere : _either);
            _door.Exit();
            return loaf;
        }

        protected virtual int Next(LinkedList<int> loaves)
        {
            var loaf = loaves.First?.Value ?? throw new InvalidOperationException("the shelf is empty");
            loaves.RemoveFirst();
            return loaf;
        }

        private void Await(Func<bool> isTooEarly, Condition condition)
        {
            if (!isTooEarly()) return;
            do condition.Wait();
            while (LooksAgain && isTooEarly());
        }

        private void Wake(Condition condition)
        {
            if (WakesAll) condition.SignalAll();
            else if (Signals) condition.Signal();
        }
    }

    private sealed class Stack(int room) : Own(room)
    {
        protected override int Next(LinkedList<int> loaves)
        {
            var loaf = loaves.Last!.Value;
            loaves.RemoveLast();
            return loaf;
        }
    }

    private sealed class OfSemaphores(int room) : IShelf
    {
        private readonly CountingSemaphore _room = new(room), _loaves = new(0), _door = new(1);
        private readonly Queue<int> _catalog = new();

        public void Put(int loaf)
        {
            _room.Wait();
            _door.Wait();
            _catalog.Enqueue(loaf);
            _door.Release();
            _loaves.Release();
        }

        public int Take()
        {
            _loaves.Wait();
            _door.Wait();
            var loaf = _catalog.Dequeue();
            _door.Release();
            _room.Release();
            return loaf;
        }
    }
}
