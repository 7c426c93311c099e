using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Races;

/// <summary>Lets threads count together, and looks how much of it arrives.</summary>
public static class Counters
{
    // Rounds in any case, so that there is a range to show.
    private const int LeastRounds = 5;

    /// <summary>Makes rounds until something is lost or a second is up.</summary>
    /// <param name="threads">How many threads a round has: 1 to 64.</param>
    /// <param name="perThread">How often each adds one in a round: 1 to 100,000,000.</param>
    /// <param name="round">Makes a round, and says what the counter holds at its end.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static CounterRun Race(int threads, int perThread, Func<int> round)
    {
        ArgumentNullException.ThrowIfNull(round);
        Require.InRange(threads, 1, 64);
        Require.InRange(perThread, 1, 100_000_000);
        return new(threads, perThread, RoundsOf(threads, perThread, round));
    }

    // One thread alone loses nothing however often it is asked.
    private static IReadOnlyList<int> RoundsOf(int threads, int perThread, Func<int> round) => threads == 1 ? [round()] : UntilSeen.Repeat(
        round, count => count < (long)threads * perThread, LeastRounds, TimeProvider.System, HostContext.StopToken);
}
