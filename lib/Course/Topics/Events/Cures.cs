namespace NotebookCourse.Topics.Events;

/// <summary>The same window with the slow work done in each of the places where it can be done.</summary>
/// <param name="Runs">One for each <see cref="SlowWork"/>.</param>
public sealed record Cures(IReadOnlyList<LoopRun> Runs)
{
    /// <summary>Plays them all in virtual time.</summary>
    /// <param name="keysPerSecond">How many keys a second: 1 to <see cref="LoopRun.MostKeysPerSecond"/>.</param>
    /// <param name="handler">How long the loop is busy with a key, in milliseconds: 1 to <see cref="LoopRun.MostMilliseconds"/>.</param>
    public static Cures Simulate(int keysPerSecond, int handler) =>
        new([.. Enum.GetValues<SlowWork>().Select(place => LoopRun.Simulate(keysPerSecond, handler, place))]);
}
