using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Events.Exercises;

/// <summary>11.2: an emitter whose handlers register and unregister each other while it calls them, in every way that three can.</summary>
internal sealed class AnnouncerExercise : Exercise<Func<IAnnouncer>>
{
    private const int Handlers = 3, Events = 2, MostCalls = 40;

    // What a handler does when it is called: nothing, unregister one, register one.
    private static readonly (Change Change, int Whom)[] Reactions =
        [(Change.None, 0), .. Enum.GetValues<Change>().Where(change => change != Change.None).SelectMany(change => Enumerable.Range(0, Handlers).Select(whom => (change, whom)))];

    private protected override Description About => new(
        "11.2",
        EventsWords.AnnouncerTitle,
        [EventsWords.AnnouncerHint1, EventsWords.AnnouncerHint2, EventsWords.AnnouncerHint3],
        EventsWords.AnnouncerProved.With(Cases().Count()));

    private protected override Counterexample? FindFault(Func<IAnnouncer> solution) => Trial.First(Cases().Select(each => FaultOf(solution, each)));

    // By how many handlers do something, so that the first fault found is the easiest to see.
    private static IEnumerable<Case> Cases() =>
        from registered in Enumerable.Range(1, Handlers).Append(0)
        from one in Reactions
        from two in Reactions
        from three in Reactions
        let each = new Case(registered, [one, two, three])
        orderby each.Reactions.Count(reaction => reaction.Change != Change.None)
        select each;

    private static Counterexample? FaultOf(Func<IAnnouncer> solution, Case each)
    {
        var expected = new Round(new Model(), each).Play();
        return Trial.Of(Input(each), expected, () => new Round(solution(), each).Play(), found => found == expected ? null : found);
    }

    private static string Input(Case each)
    {
        var reactions = each.Reactions.Index().Where(reaction => reaction.Item.Change != Change.None).Select(reaction =>
            reaction.Item.Change == Change.Off
                ? EventsWords.WhenCalledOff.With(NameOf(reaction.Index), NameOf(reaction.Item.Whom))
                : EventsWords.WhenCalledOn.With(NameOf(reaction.Index), NameOf(reaction.Item.Whom)));
        return string.Join(' ', [EventsWords.RegisteredAtFirst.With(each.Registered == 0 ? FiguresWords.Nothing : string.Join(", ", Enumerable.Range(0, each.Registered).Select(NameOf))), .. reactions]);
    }

    private static string NameOf(int handler) => ((char)('A' + handler)).ToString();

    private enum Change
    {
        None,
        Off,
        On,
    }

    private sealed record Case(int Registered, (Change Change, int Whom)[] Reactions);

    /// <summary>Handlers that do to each other what the case says, and who was called for which event.</summary>
    private sealed class Round
    {
        private readonly IAnnouncer _announcer;
        private readonly Case _case;
        private readonly Action<int>[] _handlers;
        private readonly bool[] _isRegistered = new bool[Handlers];
        private readonly List<string>[] _called = [.. Enumerable.Range(0, Events).Select(_ => new List<string>())];
        private int _calls;

        public Round(IAnnouncer announcer, Case @case)
        {
            (_announcer, _case) = (announcer, @case);
            _handlers = [.. Enumerable.Range(0, Handlers).Select(handler => (Action<int>)(what => Called(handler, what)))];
        }

        public string Play()
        {
            for (var handler = 0; handler < _case.Registered; handler++) Do(Change.On, handler);
            for (var what = 0; what < Events; what++) _announcer.Raise(what);
            return string.Join(' ', _called.Select((names, what) => EventsWords.CalledForEvent.With(what, names.Count == 0 ? FiguresWords.Nothing : string.Join(' ', names))));
        }

        private void Called(int handler, int what)
        {
            if (++_calls > MostCalls) throw new EndlessException(EventsWords.CallsWithoutEnd.With(_calls));
            if (what is < 0 or >= Events) throw new ArgumentOutOfRangeException(nameof(what), EventsWords.NotAnEvent.With(what));
            _called[what].Add(NameOf(handler));
            var (change, whom) = _case.Reactions[handler];
            Do(change, whom);
        }

        // Never registers who is registered, nor the other way round: what that should do is not part of the exercise.
        private void Do(Change change, int whom)
        {
            if (change == Change.None || _isRegistered[whom] == (change == Change.On)) return;
            _isRegistered[whom] = change == Change.On;
            if (change == Change.On) _announcer.On(_handlers[whom]);
            else _announcer.Off(_handlers[whom]);
        }
    }

    /// <summary>What is asked for, in the plainest way: each registration is a thing of its own.</summary>
    private sealed class Model : IAnnouncer
    {
        private readonly List<Registration> _registered = [];

        public void On(Action<int> handler) => _registered.Add(new(handler));

        public void Off(Action<int> handler) => _registered.RemoveAll(each => each.Handler == handler);

        public void Raise(int what)
        {
            foreach (var each in _registered.ToList())
            {
                if (_registered.Contains(each)) each.Handler(what);
            }
        }

        private sealed class Registration(Action<int> handler)
        {
            public Action<int> Handler => handler;
        }
    }
}
