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
