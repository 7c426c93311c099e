namespace NotebookCourse.Interleaving;

/// <summary>The things that the threads of a run share, each with a number that is the same in every run, and how often each has been changed.</summary>
internal sealed class SharedThings
{
    private readonly List<ISharedThing> _all = [];
    private readonly Dictionary<string, int> _names = [];
    private readonly Dictionary<int, int> _versions = [];
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
    public void Begin() => _versions.Clear();

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

    /// <summary>The number of all things of one name. Things that share one are taken for the same: safe, and less reduced.</summary>
    public int NumberOf(string name)
    {
        if (_names.TryGetValue(name, out var number)) return number;
        return _names[name] = -2 - _names.Count;
    }

    /// <summary>The thing of a number; null if it has no value to show.</summary>
    public ISharedThing? Find(int number) => _all.Find(thing => thing.Number == number);

    /// <summary>How often a thing has been changed in this run.</summary>
    public int VersionOf(int number) => _versions.GetValueOrDefault(number);

    /// <summary>Notes that a thing is changed.</summary>
    public void Change(int number) => _versions[number] = VersionOf(number) + 1;
}
