using System.Numerics;

namespace NotebookCourse.Interleaving;

/// <summary>Runs a program in every order of its steps, or in one of each class of orders that cannot differ.</summary>
/// <remarks>
/// A depth-first walk over the tree of choices. With reduction it keeps, at each choice, the set of threads that need
/// not go first because every order in which they do has been run already (sleep sets: Godefroid, 1996); it then meets
/// each class exactly once, apart from beginnings that turn out to lead nowhere new. Bounding preemptions cuts classes in
/// pieces, so the two exclude each other.
/// </remarks>
/// <param name="reduces">Whether to run one order of each class only.</param>
/// <param name="mostPreemptions">How often a thread that could go on may be interrupted; null for as often as it comes.</param>
internal sealed class ExhaustiveStrategy(bool reduces, int? mostPreemptions) : SchedulingStrategy
{
    private readonly List<Choice> _path = [];
    private int _length;
    private int _depth;
    private bool _isKnown;

    /// <summary>Whether orders were left out because they have too many preemptions.</summary>
    public bool HasLeftOut { get; private set; }

    /// <summary>Whether this run takes an order that has been run before.</summary>
    public override bool IsRepeat => _isKnown;

    /// <inheritdoc/>
    public override int Choose(ControlledScheduler scheduler)
    {
        if (_isKnown) return Prefer(scheduler.Last, scheduler.Enabled);
        if (_depth < _length) return Again(scheduler, _path[_depth++]);
        var choice = Add(scheduler);
        if (choice.Open == 0)
        {
            _isKnown = true;
            _length--;
            return Prefer(scheduler.Last, scheduler.Enabled);
        }
        choice.Taken = Prefer(scheduler.Last, choice.Open);
        choice.Transition = scheduler.Threads[choice.Taken].Next;
        _depth++;
        return choice.Taken;
    }

    /// <inheritdoc/>
    public override bool Next(ControlledScheduler scheduler)
    {
        (_isKnown, _depth) = (false, 0);
        for (; _length > 0; _length--)
        {
            var choice = _path[_length - 1];
            choice.Done |= 1u << choice.Taken;
            if ((choice.Open & ~choice.Done) is var open and not 0)
            {
                choice.Taken = BitOperations.TrailingZeroCount(open);
                choice.Transition = choice.Transitions[choice.Taken];
                return true;
            }
        }
        return false;
    }

    private static int Again(ControlledScheduler scheduler, Choice choice)
    {
        var thread = scheduler.Threads[choice.Taken];
        if ((scheduler.Enabled & (1u << choice.Taken)) == 0 || thread.Next != choice.Transition)
            scheduler.Diverge(choice.Transition, thread, thread.IsLive ? thread.Next.Describe() : InterleavingWords.ItsEnd);
        return choice.Taken;
    }

    private Choice Add(ControlledScheduler scheduler)
    {
        if (_path.Count == _length) _path.Add(new Choice(scheduler.Threads.Length));
        var choice = _path[_length];
        foreach (var thread in scheduler.Threads) (choice.Footprints[thread.Index], choice.Transitions[thread.Index]) = (thread.Footprint, thread.Next);
        (choice.Done, choice.Enabled) = (0, scheduler.Enabled);
        choice.Asleep = reduces && _length > 0 ? StillAsleep(_path[_length - 1]) : 0;
        choice.Open = scheduler.Enabled & ~choice.Asleep;
        choice.Preemptions = _length > 0 ? _path[_length - 1].Preemptions + (IsPreempted(scheduler) ? 1 : 0) : 0;
        _length++;
        return mostPreemptions is { } most ? Bounded(scheduler, choice, most) : choice;
    }

    // A thread whose turn was taken elsewhere already sleeps on until something happens that its step depends on.
    private static uint StillAsleep(Choice before)
    {
        uint asleep = 0;
        for (var candidates = before.Asleep | before.Done; candidates != 0; candidates &= candidates - 1)
        {
            var thread = BitOperations.TrailingZeroCount(candidates);
            if (!before.Footprints[thread].DependsOn(before.Footprints[before.Taken])) asleep |= 1u << thread;
        }
        return asleep;
    }

    // Whether the step before the last one was another thread's, who could have gone on.
    private bool IsPreempted(ControlledScheduler scheduler)
    {
        if (scheduler.Steps.Count < 2) return false;
        var (last, interrupted) = (scheduler.Steps[^1].Thread, scheduler.Steps[^2].Thread);
        return last != interrupted && (_path[_length - 1].Enabled & (1u << interrupted)) != 0;
    }

    private Choice Bounded(ControlledScheduler scheduler, Choice choice, int most)
    {
        var last = scheduler.Last < 0 ? 0 : 1u << scheduler.Last;
        if (choice.Preemptions < most || (choice.Open & last) == 0 || choice.Open == last) return choice;
        HasLeftOut = true;
        choice.Open &= last;
        return choice;
    }

    /// <summary>A place in the tree: what could come next there, and what has.</summary>
    private sealed class Choice(int threads)
    {
        public Footprint[] Footprints { get; } = new Footprint[threads];

        public Transition[] Transitions { get; } = new Transition[threads];

        public uint Enabled { get; set; }

        public uint Open { get; set; }

        public uint Asleep { get; set; }

        public uint Done { get; set; }

        public int Taken { get; set; }

        public Transition Transition { get; set; }

        public int Preemptions { get; set; }
    }
}
