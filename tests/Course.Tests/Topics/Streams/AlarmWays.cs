using System.Reactive.Linq;
using NotebookCourse.Topics.Streams;

namespace NotebookCourse.Tests.Topics.Streams;

/// <summary>The ways of raising alarms of the chapter.</summary>
internal static class AlarmWays
{
    public const string Where = "Where", Changes = "DistinctUntilChanged", Hysteresis = "hysteresis", Debounce = "debounce", Both = "both";

    public static AlarmStyles Compare(double noise = 0.5, double threshold = 36) => AlarmStyles.Compare(
        noise,
        threshold,
        (Where, zone => zone.Select(celsius => celsius >= threshold).Where(hot => hot)),
        (Changes, zone => zone.Select(celsius => celsius >= threshold).DistinctUntilChanged().Where(hot => hot)),
        (Hysteresis, zone => zone.Alarms(new AlarmRule(threshold, hysteresis: 2, debounce: 1)).Where(hot => hot)),
        (Debounce, zone => zone.Alarms(new AlarmRule(threshold, hysteresis: 0, debounce: 6)).Where(hot => hot)),
        (Both, zone => zone.Alarms(new AlarmRule(threshold, hysteresis: 2, debounce: 6)).Where(hot => hot)));
}

/// <summary>What stands between a thermometer and an observer in the chapter.</summary>
internal static class Overloads
{
    public static Overload Nothing(int looks = 8) => Overload.Run("nothing", (readings, clock) => readings, looks: looks);

    public static Overload ObserveOn(int looks = 8) => Overload.Run("ObserveOn", (readings, clock) => readings.ObserveOn(clock), looks: looks);

    public static Overload Sample(int looks = 8) => Overload.Run("Sample", (readings, clock) => readings.Sample(TimeSpan.FromSeconds(1), clock).ObserveOn(clock), looks: looks);

    public static Overload Buffer(int looks = 8) => Overload.Run("Buffer", (readings, clock) => readings.Buffer(TimeSpan.FromSeconds(1), clock).ObserveOn(clock), looks: looks);
}
