using System.Reactive.Linq;

namespace NotebookCourse.Topics.Streams;

/// <summary>How many messages the control room gets from the same day, by the operators that stand before it.</summary>
/// <param name="TooHot">One for each moment of each zone that is too hot: <c>Where</c> and nothing else.</param>
/// <param name="Crossings">One for each time that a zone becomes too hot: <c>DistinctUntilChanged</c>.</param>
/// <param name="WithHysteresis">As before, but a zone must have been a hysteresis below the threshold in between.</param>
/// <param name="WithDebounce">As before, but too hot only if it lasts; no hysteresis.</param>
/// <param name="WithBoth">Both: one an episode.</param>
/// <param name="Day">The day that they all saw.</param>
public sealed record AlarmStyles(long TooHot, int Crossings, int WithHysteresis, int WithDebounce, int WithBoth, DataCentreDay Day)
{
    private const int Racks = 400;

    // Nobody steers, so that the hall is as hot for all of them as the jobs make it.
    private const double Gain = 0;

    /// <summary>Lets a day pass in a hall of 400 racks, with all of them listening to the same thermometers.</summary>
    /// <param name="noise">The standard deviation of a thermometer's error, in °C: 0 to <see cref="DataCentreDay.MostNoise"/>.</param>
    /// <param name="threshold">From where on a zone is too hot, in °C: <see cref="DataCentreDay.LeastThreshold"/> to <see cref="DataCentreDay.MostThreshold"/>.</param>
    /// <param name="seed">Decides on jobs, racks and errors.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static AlarmStyles Compare(double noise = 0.5, double threshold = 36, int seed = 1)
    {
        AlarmRule rule = new(Require.InRange(threshold, DataCentreDay.LeastThreshold, DataCentreDay.MostThreshold)), crossing = new(threshold, 0, 1);
        AlarmRule hysteresis = new(threshold, rule.Hysteresis, 1), debounce = new(threshold, 0, rule.Debounce);
        var (tooHot, counts) = (0L, new Dictionary<AlarmRule, int>());
        var day = DataCentreDay.Simulate(
            Racks, noise, Gain, rule, seed,
            (zones, _) => zones.Subscribe(moment => tooHot += CountHot(moment.Celsius.Span, (float)threshold)),
            Counting(crossing), Counting(hysteresis), Counting(debounce));
        return new(tooHot, counts[crossing], counts[hysteresis], counts[debounce], day.Episodes.Count, day);

        Action<IObservable<HallSnapshot>, int> Counting(AlarmRule each) => (zones, count) =>
        {
            counts[each] = 0;
            zones.Alarms(count, each).Where(alarm => alarm.IsRaised).Subscribe(_ => counts[each]++);
        };
    }

    private static int CountHot(ReadOnlySpan<float> celsius, float threshold)
    {
        var hot = 0;
        foreach (var each in celsius)
        {
            if (each >= threshold) hot++;
        }
        return hot;
    }
}
