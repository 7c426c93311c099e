namespace NotebookCourse.Interleaving;

/// <summary>The things that the threads of a run share, each with a number that is the same in every run, and what stands for the state of each.</summary>
internal sealed class SharedThings
{
    private readonly List<ISharedThing> _all = [];
    private readonly Dictionary<string, int> _names = [];
    private readonly Dictionary<int, ulong> _states = [];
    private readonly Dictionary<int, List<(ulong Writer, ulong Value)>> _writers = [];
    private int _made;

    /// <summary>Those that have a value to show, in the order in which they were made.</summary>
    public IReadOnlyList<ISharedThing> All => _all;

    /// <summary>Forgets what one run has made.</summary>
    public void Clear()
    {
        _made = 0;
        _all.Clear();
    }

    /// <summary>Begins a run with what was made for it.</summary>
    public void Begin()
    {
        _states.Clear();
        _writers.Clear();
        State = 0;
    }

    /// <summary>What stands for the state of all of them: equal where nobody could tell a difference.</summary>
    public ulong State { get; private set; }

    /// <summary>The number of a thing that is made now: the same in every run, whatever others make meanwhile.</summary>
    /// <param name="thing">The thing that is made.</param>
    /// <param name="maker">Who makes it; null for whoever sets the run up.</param>
    public int Number(ISharedThing thing, LogicalThread? maker)
    {
        _all.Add(thing);
        return maker is null
            ? _made++ * (Scenario.MostThreads + 1)
            : (maker.Things++ * (Scenario.MostThreads + 1)) + maker.Index + 1;
    }

    /// <summary>Notes a thing that carries a number of its own, so that it is found and shown.</summary>
    /// <param name="thing">The thing.</param>
    /// <param name="instead">What has stood in its place so far; null for nothing.</param>
    public void Show(ISharedThing thing, ISharedThing? instead = null)
    {
        if (instead is not null && _all.IndexOf(instead) is >= 0 and var place) _all[place] = thing;
        else _all.Add(thing);
    }

    /// <summary>The number of all things of one name. Things that share one are taken for the same: safe, and less reduced.</summary>
    public int NumberOf(string name)
    {
        if (_names.TryGetValue(name, out var number)) return number;
        return _names[name] = -2 - _names.Count;
    }

    /// <summary>The thing of a number; null if it has no value to show.</summary>
    public ISharedThing? Find(int number) => _all.Find(thing => thing.Number == number);

    /// <summary>What stands for the state of a thing.</summary>
    public ulong StateOf(int number) => _states.GetValueOrDefault(number);

    /// <summary>Notes that a thing is changed.</summary>
    /// <param name="number">The number of the thing.</param>
    /// <param name="writer">What stands for the state in which the thread that changes it does so.</param>
    /// <param name="value">What stands for the new value.</param>
    public void Change(int number, ulong writer, ulong value) => Become(number, number >= 0 ? value : ByName(number, writer, value));

    /// <summary>Notes that something was done to a thing that nobody here can see: it is as it never was before.</summary>
    public void ChangeUnseen(int number, ulong writer) => Become(number, Fingerprint.Of(StateOf(number) + 1, writer));

    private void Become(int number, ulong state)
    {
        // A sum, since the state of all must not depend on the order in which they came to be so.
        State += Fingerprint.Of((ulong)(uint)number, state) - Fingerprint.Of((ulong)(uint)number, StateOf(number));
        _states[number] = state;
    }

    // A name may stand for many places, and which of them was written follows from the state of who wrote. So the
    // writers in the order in which each wrote last, with what they wrote, say what each place holds.
    private ulong ByName(int number, ulong writer, ulong value)
    {
        if (!_writers.TryGetValue(number, out var writers)) _writers[number] = writers = [];
        writers.RemoveAll(each => each.Writer == writer);
        writers.Add((writer, value));
        var all = 0ul;
        foreach (var (who, what) in writers) all = Fingerprint.Of(Fingerprint.Of(all, who), what);
        return all;
    }
}
