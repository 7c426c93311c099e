using System.Numerics;
using System.Runtime.InteropServices;

namespace NotebookCourse.Interleaving;

/// <summary>Runs a program in every order of its steps, or in one of each class of orders that cannot differ.</summary>
/// <remarks>
/// A depth-first walk over the tree of choices. With reduction it keeps, at each choice, the set of threads that need
/// not go first because every order in which they do has been run already (sleep sets: Godefroid, 1996); it then meets
/// each class exactly once, apart from beginnings that turn out to lead nowhere new. Bounding preemptions cuts classes in
/// pieces, so the two exclude each other.
/// <para>
/// A step after which its thread throws ends the run, so it may change places with no step of another thread. That it is
/// one shows only when it has been taken; so at its choice it is noted afterwards (<see cref="Next"/>), and the orders
/// in which others come before it are run too, however little they touch in common.
/// </para>
/// <para>
/// Loops make the tree infinite. Of plain ones it is known when a round leaves the thread where it was (<see cref="Seeing.Rounds"/>): that is a state that
/// comes back. Of all others it is not. A thread that goes round in one is let go on alone, since the last one is preferred, until
/// it does something else, as a loop does that ends by itself; all its steps are choices like any others then. If it still goes
/// round after as many steps as a run may have, it is taken to do so for ever: its state after its second round is its state
/// after the first, here and wherever it comes to be (<see cref="LocalHistory.Learn"/>). From then on states can come
/// back, and where the state of all is one that came before on the way, the way is cut: what follows is what follows from
/// there. Nothing is lost by that, if what had to be explored there is all that has to be explored here; that is so if who
/// sleeps there sleeps here too. An end that can be reached is reached by a way that passes no state twice, so each is found;
/// and with fewest switches, since leaving out what lies between two equal states makes none.
/// </para>
/// <para>
/// Schedules are without number then, and those that are counted are at least so many. So where cutting ways by
/// themselves is not enough, they are cut at every state that was come to before, on whichever way, under the same
/// condition (sleep sets with stored states: Godefroid, chapter 5). Each end is found still, only perhaps by a way with more switches.
/// </para>
/// <para>
/// Where a way is cut, or ends because all sleep who could go on, somebody may be going round while others
/// could move, which no fair scheduler lets happen; or all go round, whoever moves. A walk by chance from there tells the
/// two apart: only in the second case it comes to no end. No way that leads among states without a way out ends
/// otherwise, so each such trap is found. Who can still move in it, but not for ever, does so first in the walk: it is none
/// of those who go round, and what it does belongs to the schedule that leads there.
/// </para>
/// <para>
/// A run that is too long without anybody going round, as one in which two count against each other, is followed in the same way,
/// by chance: one that ends then was unfair, or only long, and is given up. There may be such runs without number, which differ
/// in their last steps only; after some of them there is no further run.
/// </para>
/// </remarks>
/// <param name="reduces">Whether to run one order of each class only.</param>
/// <param name="mostPreemptions">How often a thread that could go on may be interrupted; null for as often as it comes.</param>
internal sealed class ExhaustiveStrategy(bool reduces, int? mostPreemptions) : SchedulingStrategy
{
    // By chance a walk may miss the way out for a while.
    private const int LengthsOfAWalk = 5;

    // How long a run may be whose threads come out of loops again and again.
    private const int MostLengths = 3;

    // So many runs that are too long.
    private const int MostTooLong = 100;

    // So many runs in which ways are cut only where they come back to themselves.
    private const int MostRunsByWay = 2_000;

    private readonly List<Choice> _path = [];
    // Of states at which ways were cut: how it ends there, null if there is a way out.
    private readonly Dictionary<ulong, Outcome?> _cuts = [];
    // Of each state that was come to: who slept whenever it was, so that what begins with them is not explored there.
    private readonly Dictionary<ulong, ulong> _visited = [];
    private readonly Random _chance = new(1);
    private int _runs;
    private int _depth;
    private bool _isKnown;
    private bool _walks;
    private bool _isTidy;
    private int _roundedAt;
    private bool _isTooLong;
    private int _tooLong;
    private int? _learnedAt;

    /// <summary>How many choices are on the way that the next run takes.</summary>
    public int Length { get; private set; }

    /// <summary>Whether orders were left out because they have too many preemptions.</summary>
    public bool HasLeftOut { get; private set; }

    /// <summary>Whether runs were given up that could come to an end later.</summary>
    public bool HasGivenUp { get; private set; }

    /// <inheritdoc/>
    public override bool EndsEarly => _tooLong >= MostTooLong;

    /// <summary>Whether this run takes an order that has been run before, or comes back to where it was.</summary>
    public override bool IsRepeat => _isKnown || _walks || _learnedAt is not null;

    /// <summary>Whether this run has shown that a thread goes round for ever, so that it is to be made once more as far as that.</summary>
    public bool HasLearned => _learnedAt is not null;

    /// <inheritdoc/>
    public override bool GoesBeyond(ControlledScheduler scheduler) => !_isKnown;

    /// <inheritdoc/>
    public override int Choose(ControlledScheduler scheduler)
    {
        if (_walks) return Walk(scheduler);
        if (scheduler.LastHistory is { GoesRound: true }) _roundedAt = scheduler.Steps.Count;
        if (_isKnown) return GoOn(scheduler);
        if (_depth < Length) return Again(scheduler, _path[_depth++]);
        if (scheduler.LastHistory is { } history && history.HasGoneRoundFor(scheduler.MostSteps))
        {
            _learnedAt = history.Learn(scheduler.MostSteps, scheduler.KnownRounds);
            scheduler.NoteWait(_learnedAt.Value);
            return -1;
        }
        if (IsTooLong(scheduler))
        {
            (_walks, _isTooLong, _tooLong) = (true, true, _tooLong + 1);
            return Walk(scheduler);
        }
        var choice = Add(scheduler);
        var hasRounds = scheduler.HasRounds;
        if (choice.Open == 0) return hasRounds ? Cut(scheduler, choice.State) : Repeat(scheduler);
        if (scheduler.CanComeBack && ComesBack(choice, scheduler.Last)) return Cut(scheduler, choice.State);
        if (hasRounds && mostPreemptions is null && WasVisited(choice)) return Cut(scheduler, choice.State);
        choice.Taken = Prefer(scheduler.Last, choice.Open);
        choice.Transition = scheduler.At(choice.Taken)!.Next;
        _depth++;
        return choice.Taken;
    }

    /// <inheritdoc/>
    public override bool Next(ControlledScheduler scheduler)
    {
        _runs++;
        var (wasRepeat, learnedAt) = (IsRepeat, _learnedAt);
        if (_walks && _isTooLong) HasGivenUp = true;
        else if (_walks) _cuts[_path[Length].State] = null;
        (_isKnown, _walks, _isTooLong, _depth, _roundedAt, _learnedAt) = (false, false, false, 0, 0, null);
        if (learnedAt is { } place)
        {
            // The same way once more, as far as it led to nothing that is known now.
            Length = place;
            return true;
        }
        if (EndsEarly) return false;
        // What the last step touched is known only now if its thread threw after it.
        if (!wasRepeat && Length > 0 && scheduler.Steps.Count == Length) _path[Length - 1].Footprints[_path[Length - 1].Taken] = scheduler.Steps[^1].Footprint;
        for (; Length > 0; Length--)
        {
            var choice = _path[Length - 1];
            choice.Done |= 1ul << choice.Taken;
            if ((choice.Open & ~choice.Done) is var open and not 0)
            {
                choice.Taken = BitOperations.TrailingZeroCount(open);
                choice.Transition = choice.Transitions[choice.Taken];
                return true;
            }
        }
        return false;
    }

    // Whoever could go first here has done so before: there is nothing new to see, and the run is brought to its end.
    private int Repeat(ControlledScheduler scheduler)
    {
        _isKnown = true;
        Length--;
        return GoOn(scheduler);
    }

    private static int GoOn(ControlledScheduler scheduler) =>
        scheduler.LastHistory is { GoesRound: true } ? -1 : Prefer(scheduler.Last, scheduler.Enabled);

    // Whether the state is one that came before on the way, from which nothing has to be explored here that had not to be there.
    private bool ComesBack(Choice choice, int last)
    {
        for (var depth = Length - 2; depth >= 0; depth--)
        {
            var before = _path[depth];
            if (before.State != choice.State || (before.Asleep & before.Enabled & ~choice.Asleep) != 0) continue;
            // Where preemptions are bounded, what may still come depends on them and on who came last.
            if (mostPreemptions is null || (before.Preemptions <= choice.Preemptions && depth > 0 && _path[depth - 1].Taken == last)) return true;
        }
        return false;
    }

    private bool WasVisited(Choice choice)
    {
        var asleep = choice.Asleep & choice.Enabled;
        ref var always = ref CollectionsMarshal.GetValueRefOrAddDefault(_visited, choice.State, out var wasThere);
        if (wasThere && _runs > MostRunsByWay && (always & ~asleep) == 0) return true;
        always = wasThere ? always & asleep : asleep;
        return false;
    }

    private int Cut(ControlledScheduler scheduler, ulong state)
    {
        (_walks, _isTidy, Length) = (true, true, Length - 1);
        if (!_cuts.TryGetValue(state, out var end)) return Walk(scheduler);
        if (end is null) return -1;
        scheduler.Abandon(end);
        _walks = false;
        return -1;
    }

    private int Walk(ControlledScheduler scheduler)
    {
        var walked = scheduler.Steps.Count - Length;
        if (walked >= (_isTooLong ? 1 : LengthsOfAWalk) * scheduler.MostSteps) return End(scheduler);
        var enabled = scheduler.Enabled;
        if (_isTidy && walked < scheduler.MostSteps && NotGoingRound(scheduler) is var moving and not 0) return Prefer(scheduler.Last, moving);
        _isTidy = false;
        for (var skip = _chance.Next(BitOperations.PopCount(enabled)); skip > 0; skip--) enabled &= enabled - 1;
        return BitOperations.TrailingZeroCount(enabled);
    }

    private int End(ControlledScheduler scheduler)
    {
        if (_isTooLong) scheduler.GoOnForEver();
        else
        {
            scheduler.GoRoundForEver(Length);
            // Where somebody else moved first, it is told now; whoever goes round is then met where nobody else can move.
            _cuts[_path[Length].State] = scheduler.Steps.Count == Length ? scheduler.Outcome : null;
        }
        _walks = false;
        return -1;
    }

    // Who has just come out of a loop gets as many steps again, to show what it does then; but not for ever.
    private bool IsTooLong(ControlledScheduler scheduler) => scheduler.Steps.Count >= scheduler.MostSteps && _roundedAt < scheduler.Steps.Count
        && (scheduler.Steps.Count >= _roundedAt + scheduler.MostSteps || scheduler.Steps.Count >= MostLengths * scheduler.MostSteps);

    private static ulong NotGoingRound(ControlledScheduler scheduler)
    {
        var moving = scheduler.Enabled;
        foreach (var thread in scheduler.Threads)
        {
            if (thread.History.GoesRound) moving &= ~(1ul << thread.Index);
        }
        return moving;
    }

    private static int Again(ControlledScheduler scheduler, Choice choice)
    {
        var taker = scheduler.At(choice.Taken);
        if (taker is null || (scheduler.Enabled & (1ul << choice.Taken)) == 0 || taker.Next != choice.Transition)
            scheduler.Diverge(choice.Transition, choice.Taken, taker is { IsLive: true } ? taker.Next.Describe() : InterleavingWords.ItsEnd);
        return choice.Taken;
    }

    private Choice Add(ControlledScheduler scheduler)
    {
        if (_path.Count == Length) _path.Add(new Choice(scheduler.Takers));
        // Another beginning may have started more threads.
        else if (_path[Length].Footprints.Length < scheduler.Takers) _path[Length] = new Choice(scheduler.Takers);
        var choice = _path[Length];
        foreach (var thread in scheduler.Threads)
        {
            choice.Note(thread);
            if (thread.Buffer is { } buffer) choice.Note(buffer);
        }
        (choice.Done, choice.Enabled, choice.State) = (0, scheduler.Enabled, scheduler.State);
        choice.Asleep = reduces && Length > 0 ? StillAsleep(_path[Length - 1]) : 0;
        choice.Open = scheduler.Enabled & ~choice.Asleep;
        choice.Preemptions = Length > 0 ? _path[Length - 1].Preemptions + (IsPreempted(scheduler) ? 1 : 0) : 0;
        Length++;
        return mostPreemptions is { } most ? Bounded(scheduler, choice, most) : choice;
    }

    // A thread whose turn was taken elsewhere already sleeps on until something happens that its step depends on.
    private static ulong StillAsleep(Choice before)
    {
        ulong asleep = 0;
        for (var candidates = before.Asleep | before.Done; candidates != 0; candidates &= candidates - 1)
        {
            var thread = BitOperations.TrailingZeroCount(candidates);
            if (!before.Footprints[thread].DependsOn(before.Footprints[before.Taken])) asleep |= 1ul << thread;
        }
        return asleep;
    }

    // Whether the step before the last one was another thread's, who could have gone on.
    private bool IsPreempted(ControlledScheduler scheduler)
    {
        if (scheduler.Steps.Count < 2) return false;
        // A write that reaches memory interrupts nobody.
        var last = scheduler.Steps[^1].Thread;
        var before = scheduler.Steps.FindLastIndex(scheduler.Steps.Count - 2, step => step.Thread < Scenario.MostThreads);
        if (before < 0 || last >= Scenario.MostThreads) return false;
        var interrupted = scheduler.Steps[before].Thread;
        return last != interrupted && (_path[Length - 1].Enabled & (1ul << interrupted)) != 0;
    }

    private Choice Bounded(ControlledScheduler scheduler, Choice choice, int most)
    {
        var last = scheduler.Steps.FindLast(step => step.Thread < Scenario.MostThreads) is { } step && scheduler.Last >= 0 ? 1ul << step.Thread : 0;
        var free = last | ~(ulong)((1 << Scenario.MostThreads) - 1);
        if (choice.Preemptions < most || (choice.Open & last) == 0 || (choice.Open & ~free) == 0) return choice;
        HasLeftOut = true;
        choice.Open &= free;
        return choice;
    }

    /// <summary>A place in the tree: what could come next there, and what has.</summary>
    private sealed class Choice(int takers)
    {
        public Footprint[] Footprints { get; } = new Footprint[takers];

        public Transition[] Transitions { get; } = new Transition[takers];

        public ulong State { get; set; }

        public ulong Enabled { get; set; }

        public ulong Open { get; set; }

        public ulong Asleep { get; set; }

        public ulong Done { get; set; }

        public int Taken { get; set; }

        public Transition Transition { get; set; }

        public int Preemptions { get; set; }

        public void Note(ITakesSteps taker) => (Footprints[taker.Index], Transitions[taker.Index]) = (taker.Footprint, taker.Next);
    }
}
