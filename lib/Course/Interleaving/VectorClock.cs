namespace NotebookCourse.Interleaving;

/// <summary>What one thread knows of the progress of all: for each, up to which of its moments (Mattern, 1989; Fidge, 1988).</summary>
internal sealed class VectorClock
{
    private readonly int[] _times = new int[Scenario.MostThreads];

    /// <summary>Up to which moment of a thread it knows.</summary>
    public int this[int thread] => _times[thread];

    /// <summary>A moment of the thread's own passes.</summary>
    public void Tick(int thread) => _times[thread]++;

    /// <summary>Learns all that another knows.</summary>
    public void Join(VectorClock other)
    {
        for (var thread = 0; thread < _times.Length; thread++) _times[thread] = Math.Max(_times[thread], other._times[thread]);
    }

    /// <summary>Begins anew as a thread that another starts, later than all that was in its place before.</summary>
    /// <param name="starter">What that other knows.</param>
    /// <param name="thread">The place.</param>
    public void BeginAfter(VectorClock starter, int thread)
    {
        var own = Math.Max(_times[thread], starter._times[thread]) + 1;
        starter._times.CopyTo(_times, 0);
        _times[thread] = own;
    }

    /// <summary>Forgets all.</summary>
    public void Clear() => Array.Clear(_times);

    /// <summary>Another that knows the same.</summary>
    public VectorClock Copy()
    {
        var copy = new VectorClock();
        copy.Join(this);
        return copy;
    }
}
