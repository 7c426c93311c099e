using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Threads;

/// <summary>Several threads that add to one <see cref="List{T}"/>, which is not made for it.</summary>
public static class SharedList
{
    /// <summary>Lets threads add, again and again until something goes wrong or a second is up.</summary>
    /// <param name="round">Lets some threads add to a new list, and says what became of it.</param>
    /// <returns>The last round.</returns>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static SharedListRun Race(Func<SharedListRun> round)
    {
        ArgumentNullException.ThrowIfNull(round);
        // One thread alone harms nothing however often it is asked.
        var rounds = UntilSeen.Repeat(
            round, run => run.Threads == 1 || run.Failures.Count > 0 || run.Count < run.Expected, least: 1, TimeProvider.System, HostContext.StopToken);
        return rounds[^1] with { Rounds = rounds.Count };
    }
}
