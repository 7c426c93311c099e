namespace NotebookCourse.Interleaving;

/// <summary>Runs a program in orders drawn by chance, each step from all that can come next.</summary>
/// <param name="seed">Where the chances begin: the same seed draws the same orders.</param>
/// <param name="runs">How many orders.</param>
internal sealed class RandomStrategy(ulong seed, int runs) : SchedulingStrategy
{
    private readonly Random _random = new((int)(seed ^ seed >> 32));
    private int _run;

    /// <inheritdoc/>
    public override int Choose(ControlledScheduler scheduler)
    {
        var enabled = scheduler.Enabled;
        for (var skip = _random.Next(System.Numerics.BitOperations.PopCount(enabled)); skip > 0; skip--) enabled &= enabled - 1;
        return System.Numerics.BitOperations.TrailingZeroCount(enabled);
    }

    /// <inheritdoc/>
    public override bool Next(ControlledScheduler scheduler) => ++_run < runs;
}
