namespace NotebookCourse.Topics.Races;

/// <summary>How much of what several threads counted without order arrived.</summary>
/// <param name="Threads">How many threads.</param>
/// <param name="PerThread">How often each added one.</param>
/// <param name="Counted">What the counter held in the end.</param>
public sealed record CounterRun(int Threads, int PerThread, int Counted)
{
    /// <summary>The sum that was to come out.</summary>
    public long Expected => (long)Threads * PerThread;

    /// <summary>Which share of the additions was lost, 0 to 1.</summary>
    public double Lost => 1 - (Counted / (double)Expected);
}
