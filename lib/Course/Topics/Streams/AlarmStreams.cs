using System.Reactive.Linq;

namespace NotebookCourse.Topics.Streams;

/// <summary>The operators between the thermometers and the control room.</summary>
public static class AlarmStreams
{
    /// <summary>From all readings to one temperature a zone: that of its hottest rack, which is the mean of the rack's thermometers.</summary>
    /// <param name="readings">Of every thermometer, those of a rack beside each other, the racks of a zone likewise.</param>
    /// <param name="zones">How many zones.</param>
    public static IObservable<HallSnapshot> HottestOfEachZone(this IObservable<HallSnapshot> readings, int zones) => Observable.Defer(() =>
    {
        // Each subscriber has an array of its own, which lives as long as the subscription.
        var hottest = new float[zones];
        return readings.Select(moment =>
        {
            Hottest(moment.Celsius.Span, hottest);
            return moment with { Celsius = hottest };
        });
    });

    /// <summary>One alarm an episode, and one word when it is over.</summary>
    /// <param name="temperatures">Of every zone.</param>
    /// <param name="zones">How many zones.</param>
    /// <param name="rule">What counts as too hot.</param>
    public static IObservable<Alarm> Alarms(this IObservable<HallSnapshot> temperatures, int zones, AlarmRule rule) => Observable.Create<Alarm>(controlRoom =>
    {
        var watch = new AlarmWatch(zones, rule);
        return temperatures.Subscribe(moment => watch.Look(moment, controlRoom), controlRoom.OnError, controlRoom.OnCompleted);
    });

    /// <summary>The same for a single zone: true when an alarm is raised, false when it is cleared.</summary>
    /// <param name="temperatures">Of the zone, in °C.</param>
    /// <param name="rule">What counts as too hot.</param>
    public static IObservable<bool> Alarms(this IObservable<double> temperatures, AlarmRule rule) =>
        temperatures.Select(celsius => new HallSnapshot(default, new[] { (float)celsius })).Alarms(1, rule).Select(alarm => alarm.IsRaised);

    private static void Hottest(ReadOnlySpan<float> readings, Span<float> zones)
    {
        var ofAZone = readings.Length / zones.Length;
        for (var zone = 0; zone < zones.Length; zone++)
        {
            var own = readings.Slice(zone * ofAZone, ofAZone);
            // Two by two: a maximum waits for the one before, and two rows of them need not wait for each other.
            var (most, other) = (float.NegativeInfinity, float.NegativeInfinity);
            for (; own.Length >= 2 * Hall.ThermometersOfARack; own = own[(2 * Hall.ThermometersOfARack)..])
            {
                most = float.MaxNative(most, Sum(own));
                other = float.MaxNative(other, Sum(own[Hall.ThermometersOfARack..]));
            }
            if (own.Length > 0)
                most = float.MaxNative(most, Sum(own));
            zones[zone] = float.MaxNative(most, other) / Hall.ThermometersOfARack;
        }
    }

    private static float Sum(ReadOnlySpan<float> rack) => rack[0] + rack[1] + (rack[2] + rack[3]);
}
