using NotebookCourse.Interleaving;
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
        { "room ignored", room => new Endless(), ["Room for 1, and nobody takes a loaf. One baker puts loaves down, number 1 to 2.", "where there was no room"] },
        { "room for one less", room => new Own(Math.Max(1, room - 1)), ["Room for 2. One thread: put 1, put 2", "A waits for room"] },
        { "signals only when it was empty or full", room => new Own(room) { SignalsAtTheEndsOnly = true }, ["Room for 2", "deadlock"] },
        { "room for two whatever is asked for", _ => new Own(2), ["Room for 1, and nobody takes a loaf", "where there was no room"] },
        { "room for two at most", room => new Own(Math.Min(room, 2)), ["Room for 3, and nobody takes a loaf", "the baker waits with loaf 3, although there is room"] },
        { "semaphores without a door", room => new Ring(room), ["Room for 2"] },
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

        public bool SignalsAtTheEndsOnly { get; init; }

        public int Says { get; init; } = int.MaxValue;

        public void Put(int loaf)
        {
            _door.Enter();
            Await(() => _loaves.Count == _room, HasTwoConditions ? _roomThere : _either);
            var wasEmpty = _loaves.Count == 0;
            _loaves.AddLast(loaf);
            if (_loaves.Count > Says) throw new InvalidOperationException("too many on the shelf");
            if (wasEmpty || !SignalsAtTheEndsOnly) Wake(HasTwoConditions ? _loafThere : _either);
            _door.Exit();
        }

        public int Take()
        {
            _door.Enter();
            Await(() => _loaves.Count == 0, HasTwoConditions ? _loafThere : _either);
            var wasFull = _loaves.Count == _room;
            var loaf = Next(_loaves);
            if (wasFull || !SignalsAtTheEndsOnly) Wake(HasTwoConditions ? _roomThere : _either);
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

    public static TheoryData<string, Func<int, IShelf>> PlainOnes => new()
    {
        { "semaphores and a queue without a door", room => new OfSemaphores(room) { HasDoor = false } },
    };

    // Whether a race of nanoseconds shows is a matter of the machine: it needs two processors that have nothing else to do.
    [Theory(Explicit = true)]
    [MemberData(nameof(PlainOnes))]
    public void Check_CollectionWithoutALock_IsSeenOnRealThreads(string name, Func<int, IShelf> wrong)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.Shelf.Check(wrong), "on real threads");
    }

    private sealed class Endless : IShelf
    {
        private readonly CountingSemaphore _loaves = new(0), _door = new(1);
        private readonly Queue<int> _catalog = new();

        public void Put(int loaf)
        {
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
            return loaf;
        }
    }

    // Each baker may put a loaf down, and both in the same place.
    private sealed class Ring(int room) : IShelf
    {
        private readonly CountingSemaphore _room = new(room), _loaves = new(0);
        private readonly Shared<int> _head = new("head"), _tail = new("tail");
        private readonly SharedArray<int> _places = new("place", room);

        public void Put(int loaf)
        {
            _room.Wait();
            _places[_tail.Value % room] = loaf;
            _tail.Value++;
            _loaves.Release();
        }

        public int Take()
        {
            _loaves.Wait();
            var loaf = _places[_head.Value % room];
            _head.Value++;
            _room.Release();
            return loaf;
        }
    }

    private sealed class OfSemaphores(int room) : IShelf
    {
        private readonly CountingSemaphore _room = new(room), _loaves = new(0), _door = new(1);
        private readonly Queue<int> _catalog = new();

        public bool HasDoor { get; init; } = true;

        public void Put(int loaf)
        {
            _room.Wait();
            if (HasDoor) _door.Wait();
            _catalog.Enqueue(loaf);
            if (HasDoor) _door.Release();
            _loaves.Release();
        }

        public int Take()
        {
            _loaves.Wait();
            if (HasDoor) _door.Wait();
            var loaf = _catalog.Dequeue();
            if (HasDoor) _door.Release();
            _room.Release();
            return loaf;
        }
    }
}
