namespace NotebookCourse.Topics.Processes;

/// <summary>On which processors the threads of this process were seen, and how much of the processors they had.</summary>
/// <param name="Threads">For each thread the numbers of the processors on which it saw itself.</param>
/// <param name="Seconds">How long they worked.</param>
/// <param name="ProcessorSeconds">How much time of a processor this whole process had meanwhile.</param>
/// <param name="Processors">How many processors it may use.</param>
public sealed record Roaming(IReadOnlyList<IReadOnlySet<int>> Threads, double Seconds, double ProcessorSeconds, int Processors)
{
    /// <summary>How many processors it used at a time, on average.</summary>
    public double AtATime => ProcessorSeconds / Seconds;

    /// <summary>Begins to watch threads that do not run yet.</summary>
    /// <param name="threads">How many there will be: 1 to 64.</param>
    public static RoamingWatch Begin(int threads) => new(Require.InRange(threads, 1, 64));
}
