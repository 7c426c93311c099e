namespace NotebookCourse.Interleaving;

/// <summary>All that one thread has done and seen in a run, and whether it goes round.</summary>
/// <remarks>
/// What a thread keeps to itself, such as the counter of a loop, nobody else can see; but it follows from what the
/// thread has seen, so <see cref="State"/> stands for it: equal histories, equal states. A thread goes round when its
/// last steps are the ones before over again, with the same things seen and the same written. That alone does not say
/// that it is where it was: it may be looking for the third time of five. Whether it does so for ever shows only when it
/// is let go on: <see cref="Learn"/> is for after that.
/// </remarks>
internal sealed class LocalHistory
{
    /// <summary>The most steps that a round may have to be noticed.</summary>
    public const int LongestRound = 32;

    private readonly List<ulong> _steps = [];
    private readonly List<ulong> _states = [];
    private readonly List<int> _places = [];
    // For each length of a round: how many of the last steps are those that stand one round before them.
    private readonly int[] _repeated = new int[LongestRound + 1];

    /// <summary>What stands for the state of the thread.</summary>
    public ulong State { get; private set; }

    /// <summary>Whether it came back in this run to a state in which it was before.</summary>
    public bool HasComeBack { get; private set; }

    /// <summary>Whether its last steps are the ones before over again.</summary>
    public bool GoesRound => RoundOf(1) > 0;

    /// <summary>Forgets all: another run begins.</summary>
    public void Clear()
    {
        _steps.Clear();
        _states.Clear();
        _places.Clear();
        Array.Clear(_repeated);
        (State, HasComeBack) = (0, false);
    }

    /// <summary>Says from what all that it will do follows, before its first step.</summary>
    public void Begin(ulong state) => State = state;

    /// <summary>Notes a step.</summary>
    /// <param name="step">What stands for the step, with what it saw and what it wrote.</param>
    /// <param name="place">How many steps all threads had taken before it.</param>
    /// <param name="known">States that are known to be others over again.</param>
    public void Add(ulong step, int place, Dictionary<ulong, ulong> known)
    {
        var last = _steps.Count;
        _steps.Add(step);
        _states.Add(State);
        _places.Add(place);
        for (var round = 1; round <= LongestRound && round <= last; round++)
            _repeated[round] = _steps[last - round] == step ? _repeated[round] + 1 : 0;
        State = Fingerprint.Of(State, step);
        if (!known.TryGetValue(State, out var before)) return;
        (State, HasComeBack) = (before, true);
    }

    /// <summary>How many steps it has taken.</summary>
    public int Count => _steps.Count;

    /// <summary>Notes that it is in a state again in which it was before.</summary>
    public void ComeBack(ulong before) => (State, HasComeBack) = (before, true);

    /// <summary>Notes that it saw something that is not known here: what was before is no round of what comes.</summary>
    public void Break()
    {
        // A step that equals no other.
        _steps[^1] = Fingerprint.Of(State, (ulong)_steps.Count);
        Array.Clear(_repeated);
    }

    /// <summary>Whether it has done nothing but go round for so many steps.</summary>
    public bool HasGoneRoundFor(int steps) => RoundOf(steps) > 0;

    /// <summary>Takes a thread that has gone round for long enough for one that does so for ever: after the second round it is where it was after the first.</summary>
    /// <returns>How many steps all threads had taken when it had gone round twice.</returns>
    public int Learn(int steps, Dictionary<ulong, ulong> known)
    {
        var round = RoundOf(steps);
        var first = _steps.Count - _repeated[round];
        known[Fingerprint.Of(_states[first + round - 1], _steps[first + round - 1])] = _states[first];
        return _places[first + round - 1] + 1;
    }

    private int RoundOf(int steps)
    {
        for (var round = 1; round <= LongestRound; round++)
        {
            if (_repeated[round] >= Math.Max(round, steps)) return round;
        }
        return 0;
    }
}
