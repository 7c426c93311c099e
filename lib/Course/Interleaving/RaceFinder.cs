using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Interleaving;

/// <summary>Finds data races: in each run it is known what came before what, by locks and by whatever else threads wait or look for (happens-before: Lamport, 1978).</summary>
/// <remarks>
/// Accesses that are no steps need not be looked at: as soon as two actors touch such a place in no order, and one of
/// them writes, accesses to it become steps. That two steps come one after the other in a run orders nothing.
/// </remarks>
internal sealed class RaceFinder
{
    private readonly Dictionary<int, Thing> _things = [];
    private readonly Dictionary<(int Thing, int One, int OneSite, int Other, int OtherSite), Pair> _found = [];
    private readonly HashSet<int> _racing = [];
    private int _run;

    /// <summary>Whether somebody wrote a place that others read in order, without a full fence: volatile.</summary>
    public bool HasVolatileWrites { get; private set; }

    /// <summary>The races that were found so far, in any run.</summary>
    public IReadOnlyList<DataRace> Races => [.. _found.Values
        .Select(pair => new DataRace(pair.Place, AccessOf(pair.One, pair.OneReads, pair.OneWrites), AccessOf(pair.Other, pair.OtherReads, pair.OtherWrites)))
        .OrderBy(race => race.Place, StringComparer.Ordinal).ThenBy(race => race.First.Actor, StringComparer.Ordinal).ThenBy(race => race.Second.Actor, StringComparer.Ordinal)];

    /// <summary>Whether the last step was an access in no order with another.</summary>
    public bool IsRacing { get; private set; }

    /// <summary>Whether a thing was accessed in no order, in any run.</summary>
    public bool HasRaceAt(int thing) => _racing.Contains(thing);

    /// <summary>Forgets the order of the last run.</summary>
    public void BeginRun() => _run++;

    /// <summary>Notes a step that is taken now.</summary>
    public void Note(LogicalThread thread, in Transition step, int site)
    {
        IsRacing = false;
        if (step.Order == AccessOrder.None) return;
        var thing = Of(step.Thing);
        if (step.Order is AccessOrder.Acquire or AccessOrder.Full) thread.Clock.Join(thing.Released);
        if (step.Kind <= TransitionKind.Update) Look(thing, thread, step, site);
        if (thread.Buffer is not null && StoreBuffer.Takes(step)) return;
        if (step.Order is AccessOrder.Release or AccessOrder.Full) Release(thing, thread, step);
    }

    /// <summary>What comes before whoever reads what a thread writes now, later, when that has reached memory.</summary>
    public VectorClock Released(LogicalThread thread)
    {
        HasVolatileWrites = true;
        var released = thread.Clock.Copy();
        thread.Clock.Tick(thread.Index);
        return released;
    }

    /// <summary>Notes that such a write has reached memory.</summary>
    public void Reached(int thing, VectorClock released)
    {
        var its = Of(thing);
        its.Released.Clear();
        its.Released.Join(released);
    }

    /// <summary>Notes that a thread takes hold of a thing, where that shows only after its step.</summary>
    public void Acquire(LogicalThread thread, int thing) => thread.Clock.Join(Of(thing).Released);

    // Accesses that order others may conflict with plain ones, not with each other.
    private void Look(Thing thing, LogicalThread thread, in Transition step, int site)
    {
        var (clock, writes, isPlain) = (thread.Clock, step.Kind != TransitionKind.Read, step.Order == AccessOrder.Plain);
        var conflict = thing.Plain.Conflict(clock, writes) ?? (isPlain ? thing.Ordering.Conflict(clock, writes) : null);
        (isPlain ? thing.Plain : thing.Ordering).Add(thread.Index, clock, writes, site);
        if (conflict is { } before) Add(step, before, new(thread.Index, clock[thread.Index], writes, site));
    }

    private void Release(Thing thing, LogicalThread thread, in Transition step)
    {
        HasVolatileWrites |= step.Kind == TransitionKind.Write;
        // Who reads it sees this write and no other. But of things that share a name it may be another that is read.
        if (step.Kind == TransitionKind.Write && step.Thing >= 0) thing.Released.Clear();
        thing.Released.Join(thread.Clock);
        thread.Clock.Tick(thread.Index);
    }

    private Thing Of(int number)
    {
        if (!_things.TryGetValue(number, out var thing)) _things[number] = thing = new Thing();
        if (thing.Run != _run) thing.BeginRun(_run);
        return thing;
    }

    private void Add(in Transition step, Access before, Access after)
    {
        var (one, other) = before.Actor < after.Actor ? (before, after) : (after, before);
        _racing.Add(step.Thing);
        IsRacing = true;
        var key = (step.Thing, one.Actor, one.Site, other.Actor, other.Site);
        if (!_found.TryGetValue(key, out var pair)) _found[key] = pair = new Pair(step.Name, one, other);
        pair.Add(one.Writes, other.Writes);
    }

    private static RacingAccess AccessOf(Access access, bool reads, bool writes) => new(Scenario.NameOf(access.Actor), reads, writes, Sites.At(access.Site));

    private sealed class Thing
    {
        public AccessHistory Plain { get; } = new();

        public AccessHistory Ordering { get; } = new();

        public VectorClock Released { get; } = new();

        public int Run { get; private set; }

        public void BeginRun(int run)
        {
            Run = run;
            Plain.Clear();
            Ordering.Clear();
            Released.Clear();
        }
    }

    // What an actor does at one place of the code is one access, in whichever ways it conflicts.
    private sealed class Pair(string place, Access one, Access other)
    {
        public string Place => place;

        public Access One => one;

        public Access Other => other;

        public bool OneReads { get; private set; }

        public bool OneWrites { get; private set; }

        public bool OtherReads { get; private set; }

        public bool OtherWrites { get; private set; }

        public void Add(bool oneWrites, bool otherWrites)
        {
            OneReads |= !oneWrites;
            OneWrites |= oneWrites;
            OtherReads |= !otherWrites;
            OtherWrites |= otherWrites;
        }
    }
}
