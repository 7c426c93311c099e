using NotebookCourse.Experiments;

namespace NotebookCourse.Exercises.Checking;

/// <summary>Lets some threads, drawn by chance, sleep at some of their steps.</summary>
internal sealed class Sleepers : IDisturbance
{
    // One step in so many is one before which a sleeper sleeps.
    private const int SleepsOnceIn = 3;

    // Enough for others to do whole calls meanwhile, and few enough for long programs to come to their end.
    private const int MostSleeps = 8;

    private readonly SplitMix64[] _chances;
    private readonly int[] _sleepsLeft;

    /// <summary>Draws who sleeps.</summary>
    public Sleepers(int threads, ulong seed)
    {
        _chances = [.. Enumerable.Range(0, threads).Select(thread => new SplitMix64(seed * Interleaving.Scenario.MostThreads + (ulong)thread))];
        _sleepsLeft = [.. _chances.Select(chance => chance.Next() % 2 == 0 ? MostSleeps : 0)];
    }

    /// <inheritdoc/>
    public void Step(int thread)
    {
        if (_sleepsLeft[thread] == 0 || _chances[thread].Next() % SleepsOnceIn != 0) return;
        _sleepsLeft[thread]--;
        Thread.Sleep(1);
    }

    /// <inheritdoc/>
    public void End(int thread) => _sleepsLeft[thread] = 0;
}
