namespace NotebookCourse.Interleaving;

/// <summary>What a thread has read since it last changed something: tells a loop that waits by looking from work that gets on.</summary>
/// <remarks>
/// A thread that is about to read for the fourth time what it has read three times already, while nothing that it has read since its
/// last write has changed, will most likely do so for ever: it counts as waiting until one of these things changes. A
/// loop that reads one thing a few times and then ends is delayed by that but not stopped: when nobody else can go on it may.
/// </remarks>
internal sealed class SpinLoopDetection
{
    private const int MostLooks = 3;
    private const int MostLooksInVain = 20;

    private readonly List<(int Thing, int Version)> _seen = [];
    private int _inVain;

    /// <summary>Whether it has looked so often, with nobody else able to change anything, that it will not end.</summary>
    public bool IsHopeless => _inVain > MostLooksInVain;

    /// <summary>The things that it has read, each once.</summary>
    public int[] Things => [.. _seen.Select(each => each.Thing).Distinct()];

    /// <summary>Forgets all reads: the thread has changed something, or begins another run.</summary>
    public void Clear()
    {
        _seen.Clear();
        _inVain = 0;
    }

    /// <summary>Notes a read of a thing, and how often the thing had been changed by then.</summary>
    public void Note(int thing, int version) => _seen.Add((thing, version));

    /// <summary>Notes that it may go on although nothing has changed.</summary>
    public void GoOnInVain() => _inVain++;

    /// <summary>Whether a further read of a thing would tell it nothing new.</summary>
    public bool IsInVain(int thing, Func<int, int> versionOf)
    {
        if (_seen.Count < MostLooks) return false;
        var looks = 0;
        foreach (var (seen, version) in _seen)
        {
            if (versionOf(seen) != version) return false;
            if (seen == thing) looks++;
        }
        return looks >= MostLooks;
    }
}
