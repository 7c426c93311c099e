using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Races;

/// <summary>How much of what several threads counted without order arrived, in one round or in several.</summary>
/// <param name="Threads">How many threads.</param>
/// <param name="PerThread">How often each added one in a round.</param>
/// <param name="Counts">What the counter held at the end of each round.</param>
public sealed record CounterRun(int Threads, int PerThread, IReadOnlyList<int> Counts)
{
    /// <summary>The sum that was to come out of a round.</summary>
    public long Expected => (long)Threads * PerThread;

    /// <summary>Which share of the additions was lost in each round, 0 to 1.</summary>
    public Samples Lost => new(Counts.Select(count => 1 - (count / (double)Expected)));
}
