namespace NotebookCourse.Topics.Streams;

/// <summary>The same day with a control room that reacts more and more strongly.</summary>
/// <param name="Days">One for each gain, by growing gain.</param>
public sealed record GainSweep(IReadOnlyList<DataCentreDay> Days)
{
    private const int Racks = 400;

    private static readonly double[] Tried = [0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.15, 0.2, 0.3, 0.5, 0.75, DataCentreDay.MostGain];

    /// <summary>The day with the fewest alarms; of several the one with the smallest gain.</summary>
    public DataCentreDay Best => Days.MinBy(day => day.Episodes.Count)!;

    /// <summary>Between which gains that were tried the best lies: the last below all days with as few alarms as <see cref="Best"/>, and the first above them.</summary>
    public (double Low, double High) AroundBest
    {
        get
        {
            var best = Days.Index().Where(day => day.Item.Episodes.Count == Best.Episodes.Count).Select(day => day.Index).ToList();
            return (Days[Math.Max(0, best[0] - 1)].Gain, Days[Math.Min(Days.Count - 1, best[^1] + 1)].Gain);
        }
    }

    /// <summary>Lets the day pass with gains of 0 to <see cref="DataCentreDay.MostGain"/>, in a hall of 400 racks.</summary>
    /// <param name="noise">The standard deviation of a thermometer's error, in °C: 0 to <see cref="DataCentreDay.MostNoise"/>.</param>
    /// <param name="threshold">From where on a zone is too hot, in °C: <see cref="DataCentreDay.LeastThreshold"/> to <see cref="DataCentreDay.MostThreshold"/>.</param>
    /// <param name="seed">Decides on jobs, racks and errors.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static GainSweep Simulate(double noise = 0.5, double threshold = 36, int seed = 1) =>
        new([.. Tried.Select(gain => DataCentreDay.Simulate(Racks, noise, threshold, gain, seed))]);
}
