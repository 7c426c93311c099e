namespace NotebookCourse.Experiments;

/// <summary>Repeats what may show something, or may not, until it has been seen or the time is up.</summary>
/// <remarks>Threads on a busy machine seldom run at the same moment, so a race may go well ten times and wrong the eleventh.</remarks>
internal static class UntilSeen
{
    // Longer than this a learner would wonder, and what has not come by then is rare here.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>Makes rounds until one of them shows it, and so many in any case as fit into a second.</summary>
    /// <param name="round">Makes one.</param>
    /// <param name="shows">Whether it shows what is looked for.</param>
    /// <param name="least">So many rounds even if the first shows it; fewer if the time is up.</param>
    /// <param name="clock">The clock that says when the time is up.</param>
    /// <param name="stop">Ends it between two rounds.</param>
    /// <returns>What the rounds gave, in their order; at least one.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<T> Repeat<T>(Func<T> round, Func<T, bool> shows, int least, TimeProvider clock, CancellationToken stop)
    {
        var (start, made, seen) = (clock.GetTimestamp(), new List<T>(), false);
        do
        {
            stop.ThrowIfCancellationRequested();
            made.Add(round());
            seen |= shows(made[^1]);
        }
        while ((!seen || made.Count < least) && clock.GetElapsedTime(start) < Longest);
        return made;
    }
}
