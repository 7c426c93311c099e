using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Events.Exercises;

namespace NotebookCourse.Tests.Topics.Events.Exercises;

public class AnnouncerTests
{
    public static TheoryData<string, Func<IAnnouncer>> RightOnes => new()
    {
        { "a thing for each registration", () => new Registrations() },
        { "a number for each registration", () => new Numbered() },
        { "a linked list, and an end that does not move", () => new Linked() },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Func<IAnnouncer> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.Announcer.Check(right));
    }

    public static TheoryData<string, Func<IAnnouncer>, string[]> WrongOnes => new()
    {
        { "as given: walks through the list that is changed", () => new Lists(list => list), ["InvalidOperationException"] },
        { "a copy: calls who has gone", () => new Lists(list => [.. list]), ["it unregisters B", "Event 0 calls: A"] },
        { "a delegate: calls who has gone", () => new Delegates(), ["it unregisters B"] },
        { "by index: leaves out who comes after", () => new ByIndex(), ["When A is called, it unregisters A", "Came out: Event 0 calls: A. Event 1 calls: B."] },
        { "by index from behind: the wrong order", () => new FromBehind(), ["Registered at first: A, B", "Event 0 calls: B A"] },
        { "by index to the end: calls who has just come", () => new ToTheEnd(), ["it registers", "Expected: Event 0 calls: A."] },
        { "a copy, and who is there: calls who went and came back", () => new CopyAndList(), ["it unregisters", "it registers"] },
        { "changes take effect after the event", () => new Later(), ["it unregisters B"] },
        { "the newest first", () => new NewestFirst(), ["Event 0 calls: B A"] },
        { "once only", () => new OnceOnly(), ["Event 1 calls: nothing"] },
        { "another event", () => new Registrations(what => what + 1), ["called with 2, which nobody raised"] },
        { "an event that is none", () => new Registrations(_ => 7), ["nobody raised"] },
        { "nobody", () => new Nobody(), ["Event 0 calls: nothing"] },
        { "again and again", () => new Endless(), ["EndlessException"] },
        { "null", () => null!, ["NullReferenceException"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<IAnnouncer> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.Announcer.Check(wrong), found);
    }

    private sealed class Registrations(Func<int, int>? change = null) : IAnnouncer
    {
        private sealed class One(Action<int> handler)
        {
            public Action<int> Handler => handler;

            public bool IsThere { get; set; } = true;
        }

        private readonly List<One> _all = [];

        public void On(Action<int> handler) => _all.Add(new(handler));

        public void Off(Action<int> handler)
        {
            var one = _all.Single(each => each.Handler == handler);
            one.IsThere = false;
            _all.Remove(one);
        }

        public void Raise(int what)
        {
            foreach (var one in _all.ToArray())
            {
                if (one.IsThere) one.Handler(change is null ? what : change(what));
            }
        }
    }

    private sealed class Numbered : IAnnouncer
    {
        private readonly SortedDictionary<int, Action<int>> _all = [];
        private int _next;

        public void On(Action<int> handler) => _all.Add(_next++, handler);

        public void Off(Action<int> handler) => _all.Remove(_all.Single(each => each.Value == handler).Key);

        public void Raise(int what)
        {
            for (var (number, end) = (0, _next); number < end; number++)
            {
                if (_all.TryGetValue(number, out var handler)) handler(what);
            }
        }
    }

    private sealed class Linked : IAnnouncer
    {
        private readonly LinkedList<(Action<int> Handler, long Since)> _all = [];
        private long _now;

        public void On(Action<int> handler) => _all.AddLast((handler, _now));

        public void Off(Action<int> handler) => _all.Remove(_all.Single(each => each.Handler == handler));

        public void Raise(int what)
        {
            _now++;
            var done = new HashSet<Action<int>>();
            while (_all.FirstOrDefault(each => each.Since < _now && !done.Contains(each.Handler)) is { Handler: { } handler })
            {
                done.Add(handler);
                handler(what);
            }
        }
    }

    private class Lists(Func<List<Action<int>>, IEnumerable<Action<int>>> walked) : IAnnouncer
    {
        protected List<Action<int>> All { get; } = [];

        public virtual void On(Action<int> handler) => All.Add(handler);

        public virtual void Off(Action<int> handler) => All.Remove(handler);

        public virtual void Raise(int what)
        {
            foreach (var handler in walked(All)) handler(what);
        }
    }

    private sealed class Delegates : IAnnouncer
    {
        private event Action<int>? Raised;

        public void On(Action<int> handler) => Raised += handler;

        public void Off(Action<int> handler) => Raised -= handler;

        public void Raise(int what) => Raised?.Invoke(what);
    }

    private sealed class ByIndex() : Lists(list => list)
    {
        public override void Raise(int what)
        {
            var end = All.Count;
            for (var i = 0; i < end && i < All.Count; i++) All[i](what);
        }
    }

    private sealed class FromBehind() : Lists(list => list)
    {
        public override void Raise(int what)
        {
            for (var i = All.Count - 1; i >= 0; i--)
            {
                if (i < All.Count) All[i](what);
            }
        }
    }

    private sealed class ToTheEnd() : Lists(list => list)
    {
        private int _at = -1;

        public override void Off(Action<int> handler)
        {
            if (All.IndexOf(handler) <= _at) _at--;
            base.Off(handler);
        }

        public override void Raise(int what)
        {
            for (_at = 0; _at < All.Count; _at++) All[_at](what);
            _at = -1;
        }
    }

    private sealed class CopyAndList() : Lists(list => list)
    {
        public override void Raise(int what)
        {
            foreach (var handler in All.ToArray())
            {
                if (All.Contains(handler)) handler(what);
            }
        }
    }

    private sealed class Later() : Lists(list => list)
    {
        private readonly List<Action> _changes = [];
        private bool _isRaising;

        public override void On(Action<int> handler) => Change(() => base.On(handler));

        public override void Off(Action<int> handler) => Change(() => base.Off(handler));

        public override void Raise(int what)
        {
            _isRaising = true;
            base.Raise(what);
            _isRaising = false;
            _changes.ForEach(change => change());
            _changes.Clear();
        }

        private void Change(Action change)
        {
            if (_isRaising) _changes.Add(change);
            else change();
        }
    }

    private sealed class NewestFirst() : Lists(list => [.. list])
    {
        public override void On(Action<int> handler) => All.Insert(0, handler);
    }

    private sealed class OnceOnly() : Lists(list => [.. list])
    {
        public override void Raise(int what)
        {
            base.Raise(what);
            All.Clear();
        }
    }

    private sealed class Nobody() : Lists(_ => []);

    private sealed class Endless() : Lists(list => list)
    {
        public override void Raise(int what)
        {
            while (All.Count > 0) All[0](what);
        }
    }
}
