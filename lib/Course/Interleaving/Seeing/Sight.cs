using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What an exploration sees of plain code: who touches which place, which of them are shared, and what it cannot follow.</summary>
/// <remarks>
/// An access is a step only where that can matter: to a member which two threads touch in some run while one of them
/// writes it. Whatever else they touch is watched. As soon as a watched member turns out to be shared the exploration
/// begins anew, with its accesses as steps. When none turns up any more, each run of threads that stop at other places,
/// too, has one here that ends equally: until the first access to something shared outside the known members nothing
/// that a thread does depends on the others but through steps, so some run here comes to that access as well, and would
/// have found it.
/// </remarks>
internal sealed class Sight
{
    // So often a thread may touch what is only watched before it is asked whether it waits for another there.
    private const int MostBetweenSteps = 100_000;

    // Who does so many times more either computes for long or goes round for ever, which shows where its accesses are steps.
    private const int MostEver = 5 * MostBetweenSteps;

    // So seldom it is asked whether there is room left on the stack; a power of two less one.
    private const int BetweenLooksAtTheStack = 15;

    // Numbers of things that carry one begin at 0, those of names go down from -2.
    public const int FirstNumber = 1 << 30;

    private const int TheSetUp = -1;

    private static readonly Member MonitorMember = Member.OfContent(typeof(Monitor)), LockMember = Member.OfContent(typeof(Lock)), EndingMember = Member.OfContent(typeof(Ending));

    private readonly HashSet<Member> _shared = [];
    private readonly Dictionary<(long Owner, long At, Member Member), Place> _places = [];
    private readonly Dictionary<object, long> _older = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Member, HashSet<long>> _owners = [];
    private readonly SortedSet<string> _unseen = new(StringComparer.Ordinal);
    private readonly HashSet<(int Place, string By)> _inBulk = [];

    // What follows belongs to one run.
    private readonly Dictionary<object, Made> _made = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(object? Owner, long At, Member Member), Touch> _touched = new(new ByReference());
    private readonly HashSet<(object? Owner, long At, Member Member)> _isKept = new(new ByReference());
    private readonly Stack<KeptValue> _kept = [];
    private readonly Dictionary<object, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(object? Owner, long At, Member Member), SimulatedObject?> _simulated = new(new ByReference());
    private readonly List<NotedPlace> _noted = [];
    private readonly List<(object Owner, long First, int Length, string By)> _worked = [];
    private readonly Dictionary<int, ShownPlace> _shown = [];
    private readonly int[] _madeBy = new int[Scenario.MostThreads + 1];
    private int _sinceStep;

    public Sight() => Endings = new(this);

    /// <summary>What the exploration could not follow, by name.</summary>
    public IReadOnlyCollection<string> Unseen => _unseen;

    /// <summary>The one of the exploration to which the calling thread belongs; null if there is none.</summary>
    public static Sight? Current => ControlledScheduler.Current?.Sight;

    /// <summary>Whether two threads inside a collection that is made for one are an error of the program, which ends the run; otherwise what comes of it cannot be followed.</summary>
    public bool ForbidsTwoInside { get; init; }

    /// <summary>The one of the exploration of which the calling code is a part; null if it is a part of none.</summary>
    public static Sight? Exploring => Current is { Running: not null } sight ? sight : null;

    /// <summary>Who runs the program; another after each new beginning.</summary>
    public ControlledScheduler Scheduler { get; set; } = null!;

    /// <summary>The ends for which the threads of a run may wait.</summary>
    public Endings Endings { get; }

    /// <summary>The actor that runs the calling code as a part of its program; null if it is no part of one.</summary>
    public LogicalThread? Running => SettingUp.IsOn || Scheduler.IsLooking ? null : Thread;

    private static LogicalThread? Thread => LogicalThread.Current;

    // Whoever looks does it for the one who waits.
    private int Actor => SettingUp.IsOn ? TheSetUp : (Scheduler.LooksFor ?? Thread)?.Index ?? TheSetUp;

    /// <summary>Whether the running thread has touched something since its last step.</summary>
    public bool HasTouchedSinceStep => _sinceStep > 0;

    /// <summary>Notes that the running thread takes a step, or begins.</summary>
    public void BeginStep() => _sinceStep = 0;

    /// <summary>Forgets what belongs to the last run, and puts back what it changed.</summary>
    public void BeginRun()
    {
        // A value and a part of it may both be kept: what was kept first is the oldest, and stays.
        while (_kept.TryPop(out var kept)) kept.PutBack();
        _isKept.Clear();
        _made.Clear();
        _touched.Clear();
        _names.Clear();
        Endings.BeginRun();
        _simulated.Clear();
        _noted.Clear();
        _worked.Clear();
        _shown.Clear();
        Array.Clear(_madeBy);
        _sinceStep = 0;
    }

    /// <summary>Notes something that cannot be followed, if it happens while threads run.</summary>
    public void NoteUnseen(string what)
    {
        if (!SettingUp.IsOn) _unseen.Add(what);
    }

    /// <summary>The same for what matters whoever does it: it is another in each run, or goes on by itself.</summary>
    public void NoteInAnyCase(string what) => _unseen.Add(what);

    /// <summary>Notes which objects two threads were inside at a time that are made for one: how that ends no schedule shows.</summary>
    public void NoteTwoInside(RaceFinder races)
    {
        foreach (var (key, place) in _places)
        {
            if (key.Member.IsContent && races.HasRaceAt(place.Number)) _unseen.Add(InterleavingWords.TwoInside.With(key.Member.Name.Split('`')[0]));
        }
        foreach (var (place, by) in _inBulk)
        {
            if (races.HasRaceAt(place)) _unseen.Add(InterleavingWords.InBulk.With(by));
        }
    }

    /// <summary>Notes that a place is one of several on which .NET works at once: how often it touches which of them, and in which order, is its own affair.</summary>
    /// <param name="owner">The object in which it lies.</param>
    /// <param name="at">Where in it.</param>
    /// <param name="member">What it is of that object.</param>
    /// <param name="by">What works on them.</param>
    public void NoteInBulk(object? owner, long at, Member member, string by)
    {
        if (_shared.Contains(member)) _inBulk.Add((PlaceOf(owner, at, member).Number, by));
    }

    /// <summary>Begins to work on elements, and perhaps to call a learner's code in the midst of it.</summary>
    public void BeginWork(in NotedPlace first, int length, string by) => _worked.Add((first.Owner!, first.At, length, by));

    /// <summary>Ends it.</summary>
    public void EndWork(NotedPlace first) => _worked.RemoveAll(each => ReferenceEquals(each.Owner, first.Owner) && each.First == first.At);

    /// <summary>Whether an object was made in this run, so that each run has its own.</summary>
    public bool IsOfThisRun(object value) => _made.ContainsKey(value);

    /// <summary>Notes an object that is made now.</summary>
    /// <param name="made">The object.</param>
    /// <param name="elements">If it is an array, what stands for its elements.</param>
    public void NoteMade(object made, Member? elements = null)
    {
        var actor = Actor;
        _made.TryAdd(made, new(((long)_madeBy[actor + 1]++ * (Scenario.MostThreads + 1)) + actor + 1, elements));
    }

    /// <summary>What stands for the elements of an array.</summary>
    public Member ElementsOf(Array array) => _made.TryGetValue(array, out var made) && made.Elements is { } elements ? elements : Member.OfArrays(array.GetType());

    /// <summary>Comes to an access.</summary>
    /// <param name="owner">The object in which the place lies; null for a static field.</param>
    /// <param name="at">Where in it.</param>
    /// <param name="member">What it is of that object.</param>
    /// <param name="kind">What is done.</param>
    /// <param name="order">What it says about the order of steps.</param>
    /// <returns>Who takes a step there; null if it is none.</returns>
    public LogicalThread? Come(object? owner, long at, Member member, TransitionKind kind, AccessOrder order)
    {
        // Whoever looks at what is being worked on finds it half done.
        if (_worked.Count > 0 && _worked.Find(each => ReferenceEquals(each.Owner, owner) && at >= each.First && at < each.First + each.Length) is { By: { } by }) _unseen.Add(InterleavingWords.InBulk.With(by));
        if (SettingUp.IsOn) return null;
        // Whoever only looks on behalf of another must change nothing.
        if (!_shared.Contains(member) && (!Scheduler.IsLooking || kind == TransitionKind.Read))
        {
            Watch(owner, at, member, kind != TransitionKind.Read);
            return null;
        }
        if (Scheduler.ShowsPlaces) Show(owner, at, member);
        return Step(PlaceOf(owner, at, member), kind, order, null);
    }

    /// <summary>Shows a place from here on in this run.</summary>
    public void Show(object? owner, long at, Member member)
    {
        var place = PlaceOf(owner, at, member);
        if (!_shown.TryGetValue(place.Number, out var shown)) Scheduler.Things.Show(_shown[place.Number] = shown = new ShownPlace(place));
        shown.Bind(owner, at, member, owner is null || !_made.TryGetValue(owner, out var made) || made.IsOfTheSetUp);
    }

    /// <summary>Shows what an exploration has found to be shared, in an order that is the same in every run.</summary>
    public void ShowKnown()
    {
        var owners = _made.Select(pair => KeyValuePair.Create(pair.Value.Number, pair.Key)).Concat(_older.Select(pair => KeyValuePair.Create(pair.Value, pair.Key))).ToDictionary();
        foreach (var ((number, at, member), place) in _places.ToList())
        {
            // It is shown from when it can be waited for.
            if (member == EndingMember) continue;
            var isStatic = number == 0 && member.Field is { IsStatic: true };
            var owner = isStatic ? null : owners.GetValueOrDefault(number);
            if (owner is not null && member == MonitorMember) MonitorOf(owner);
            else if (owner is not null && member == LockMember) LockOf((Lock)owner);
            else if (owner is not null && member == Member.OfContent(owner.GetType()) && Simulations.Knows(owner)) SimulationOf(owner);
            else if (owner is not null || isStatic) Show(owner, at, member);
            // What a thread makes on its way has its place all the same.
            else Scheduler.Things.Show(_shown[place.Number] = new ShownPlace(place));
        }
    }

    /// <summary>Comes to a step on something that is always shared, such as a lock.</summary>
    public LogicalThread? ComeTo(object owner, Member member, TransitionKind kind, Func<bool>? condition) => ComeTo(owner, 0, member, kind, condition);

    /// <summary>The same for something that lies at a place in an object; of none if it is a static field.</summary>
    public LogicalThread? ComeTo(object? owner, long at, Member member, TransitionKind kind, Func<bool>? condition) =>
        Step(PlaceOf(owner, at, member), kind, kind == TransitionKind.Read ? AccessOrder.Acquire : SchedulePoint.OrderOf(kind), condition);

    /// <summary>Comes to a full fence: a step where writes of a thread may be on their way to memory.</summary>
    public void Fence()
    {
        if (!SettingUp.IsOn && Scheduler is { HasBuffers: true, IsLooking: false }) Scheduler.Step(new Transition(TransitionKind.Fence, int.MinValue, InterleavingWords.ItsWrites), null)?.Note(0, 0, 0);
    }

    /// <summary>Keeps what a place holds that was there before the run, so that it can be put back.</summary>
    /// <param name="owner">The object in which the place lies; null for a static field.</param>
    /// <param name="place">The place: a field, an element, or a part of one.</param>
    /// <param name="member">What it is of that object, or a part of.</param>
    public void Keep<T>(object? owner, ref T place, Member member)
    {
        if (owner is null)
        {
            if (_isKept.Add((null, 0, member))) _kept.Push(new KeptStatic(member.Field!));
            return;
        }
        if (_made.ContainsKey(owner)) return;
        var offset = Raw.OffsetOf(owner, ref place);
        // Two values of different size can begin at one place.
        if (_isKept.Add((owner, (offset << 8) | Math.Min(Unsafe.SizeOf<T>(), byte.MaxValue), member))) _kept.Push(new KeptValue<T>(owner, offset, place));
    }

    /// <summary>The same for all that an object holds which may be changed by more than an access to one place.</summary>
    public void KeepContent(object owner, Member content)
    {
        if (_made.ContainsKey(owner) || !_isKept.Add((owner, 0, content))) return;
        if (KeptContent.CanKeep(owner)) _kept.Push(new KeptContent(owner));
        else _unseen.Add(InterleavingWords.OfAnotherRun.With(content.Name.Split('`')[0]));
    }

    /// <summary>Notes that a variable holds an object: so it is called, if it has no name yet.</summary>
    public void Name(object value, Member member) => _names.TryAdd(value, member.Name);

    /// <summary>Notes that an element of an array holds an object: so it is called, if it has no name yet and the array has one.</summary>
    public void NameElement(object value, Array array, nint index)
    {
        if (!_names.ContainsKey(value) && _names.TryGetValue(array, out var name)) _names[value] = $"{name}[{index}]";
    }

    /// <summary>Notes a place to which the running code has a reference.</summary>
    public void NotePlace(in NotedPlace place)
    {
        if (!_noted.Contains(place)) _noted.Add(place);
    }

    /// <summary>Finds the place to which a reference leads, among those that were noted.</summary>
    public bool Find<T>(ref T place, out NotedPlace found)
    {
        for (var index = _noted.Count - 1; index >= 0; index--)
        {
            ref var its = ref Unsafe.As<T, byte>(ref place);
            if (!_noted[index].Holds(ref its)) continue;
            found = _noted[index].PartAt(ref its);
            return true;
        }
        found = default;
        return false;
    }

    /// <summary>The monitor of an object.</summary>
    public SimulatedMonitor MonitorOf(object owner)
    {
        // It may be another in each run, or the same for all: the compiler decides.
        if (owner is Delegate) NoteInAnyCase(InterleavingWords.LockOnADelegate);
        return (SimulatedMonitor)SimulationOf(owner, MonitorMember, static origin => new SimulatedMonitor(origin))!;
    }

    /// <summary>What is inside a lock of the new kind, which is not its monitor.</summary>
    public SimulatedMonitor LockOf(Lock gate) => (SimulatedMonitor)SimulationOf(Unsafe.As<Lock, object>(ref gate), LockMember, static origin => new SimulatedMonitor(origin))!;

    /// <summary>What an object by which threads wait for each other is to those of this run; null if nothing is known of such objects.</summary>
    public SimulatedObject? SimulationOf(object owner) => SimulationOf(owner, Member.OfContent(owner.GetType()), Simulations.Begin);

    private SimulatedObject? SimulationOf(object owner, Member member, Func<Origin, SimulatedObject?> begin)
    {
        if (_simulated.TryGetValue((owner, 0, member), out var known)) return known;
        var place = PlaceOf(owner, 0, member);
        var simulation = begin(new Origin(this, owner, member, place));
        if (simulation is null) NoteUnseen($"{owner.GetType().Name}.{nameof(WaitHandle.WaitOne)}");
        else Scheduler.Things.Show(simulation, _shown.Remove(place.Number, out var expected) ? expected : null);
        return _simulated[(owner, 0, member)] = simulation;
    }

    /// <summary>Whether a thread holds one of those objects.</summary>
    public bool HoldsAny(int thread) => Scheduler.Threads[thread].SpinLocks > 0 || _simulated.Values.Any(each => each?.IsHeldBy(thread) ?? false);

    /// <summary>What stands for the end of a thread or a task.</summary>
    public Place EndOf(object owner, string name)
    {
        _names.TryAdd(owner, name);
        return PlaceOf(owner, 0, EndingMember);
    }

    private LogicalThread? Step(Place place, TransitionKind kind, AccessOrder order, Func<bool>? condition) => Scheduler.Step(new Transition(kind, place.Number, place.Name, order), condition);

    private void Watch(object? owner, long at, Member member, bool writes)
    {
        var actor = Actor;
        var acting = actor == TheSetUp ? null : Scheduler.LooksFor ?? Thread;
        if (Scheduler.LooksFor is null) acting?.LetOthersGoOn();
        acting?.Act();
        if (writes) acting?.Rounds.Change();
        var order = acting?.Order;
        var now = order?[actor] ?? 0;
        ref var touch = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_touched, (owner, at, member), out var isKnown);
        if (!isKnown) touch = new(actor, now, false, writes);
        else if (touch.Actor == actor && !touch.BySeveral) touch = touch with { Time = now, Writes = touch.Writes || writes };
        // What came before it in every schedule is no other's any more.
        else if (!touch.BySeveral && order is not null && (touch.Actor == TheSetUp || order[touch.Actor] >= touch.Time)) touch = new(actor, now, false, writes);
        else if (touch.Writes || writes) BeginAnewWith(member);
        else touch = touch with { BySeveral = true };
        if ((_sinceStep & BetweenLooksAtTheStack) == 0) Thread?.EndIfTooDeep();
        // What it writes itself it does not wait for.
        if (++_sinceStep < MostBetweenSteps || ((touch.Writes || !member.IsWritten) && _sinceStep < MostEver)) return;
        BeginAnewWith(member);
    }

    // What it has been taken for so far is wrong.
    private void BeginAnewWith(Member member)
    {
        _shared.Add(member);
        Scheduler.Refuse(new MoreIsSharedException());
        throw new RunAbandonedException();
    }

    private Place PlaceOf(object? owner, long at, Member member)
    {
        var number = owner is null ? 0 : NumberOf(owner);
        if (_places.TryGetValue((number, at, member), out var known)) return known;
        if (!_owners.TryGetValue(member, out var owners)) _owners[member] = owners = [];
        owners.Add(number);
        return _places[(number, at, member)] = new(FirstNumber + _places.Count, NameOf(owner, at, member, owners.Count));
    }

    private long NumberOf(object owner)
    {
        // A literal was there before, and so is a text that has become one.
        if (_made.TryGetValue(owner, out var made) && !(owner is string text && ReferenceEquals(string.IsInterned(text), text))) return made.Number;
        if (_older.TryGetValue(owner, out var older)) return older;
        return _older[owner] = -2 - _older.Count;
    }

    private string NameOf(object? owner, long at, Member member, int count)
    {
        if (member.StandsAlone || owner is null) return count > 1 ? $"{member.Name} {count}" : member.Name;
        var name = owner is ISharedThing { Name: var shared } ? shared : _names.TryGetValue(owner, out var given) ? given : count > 1 ? $"{ReadableName(owner)} {count}" : ReadableName(owner);
        if (owner is Array array && !member.IsContent) return $"{name}[{string.Join(", ", ArrayIndex.Of(array, at))}]";
        return member.Field is not { DeclaringType: { } its } || LearnersCode.IsReference(its) ? name : $"{name}.{member.Name}";
    }

    // Who locks a class locks what stands for it.
    private static string ReadableName(object owner) => ReadableName(owner as Type ?? owner.GetType());

    private static string ReadableName(Type type) => type.Name.Split('`')[0];

    private readonly record struct Made(long Number, Member? Elements)
    {
        public bool IsOfTheSetUp => Number % (Scenario.MostThreads + 1) == TheSetUp + 1;
    }

    private readonly record struct Touch(int Actor, int Time, bool BySeveral, bool Writes);

    private sealed class ByReference : IEqualityComparer<(object? Owner, long At, Member Member)>
    {
        public bool Equals((object? Owner, long At, Member Member) x, (object? Owner, long At, Member Member) y) =>
            ReferenceEquals(x.Owner, y.Owner) && x.At == y.At && ReferenceEquals(x.Member, y.Member);

        public int GetHashCode((object? Owner, long At, Member Member) obj) =>
            HashCode.Combine(RuntimeHelpers.GetHashCode(obj.Owner), obj.At, obj.Member.Index);
    }
}
