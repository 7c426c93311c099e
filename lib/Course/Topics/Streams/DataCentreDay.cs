using System.Diagnostics;

namespace NotebookCourse.Topics.Streams;

/// <summary>A day in a data centre: racks heat up, thermometers stream, alarms are raised, and a control room sets the fans.</summary>
/// <remarks>
/// The time is virtual, so a day takes as long as its readings take to compute, and the same seed gives the same day.
/// The physics: see <see cref="Hall"/>, with 40 racks to a zone and a reading every 10 s.
/// </remarks>
public sealed class DataCentreDay
{
    /// <summary>The fewest and the most racks.</summary>
    public const int LeastRacks = 200, MostRacks = 4_000;

    /// <summary>The largest standard deviation of a thermometer's error, in °C.</summary>
    public const double MostNoise = 3;

    /// <summary>The lowest and the highest threshold, in °C.</summary>
    public const double LeastThreshold = 30, MostThreshold = 45;

    /// <summary>The largest gain: full speed for one kelvin.</summary>
    public const double MostGain = 1;

    internal const int Minutes = 24 * 60;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    internal DataCentreDay(DataCentreRun run, double gain, AlarmRule rule, TimeSpan until) =>
        (Zones, Alarms, Gain, Rule, Until) = (run.Zones, run.Alarms, gain, rule, until);

    /// <summary>What each zone went through.</summary>
    public IReadOnlyList<ZoneTrace> Zones { get; }

    /// <summary>The alarms, in the order of time.</summary>
    public IReadOnlyList<Alarm> Alarms { get; }

    /// <summary>How much faster a fan runs for each kelvin above the target, as a share of full speed.</summary>
    public double Gain { get; }

    /// <summary>What counted as too hot.</summary>
    public AlarmRule Rule { get; }

    /// <summary>How much of the day has been seen.</summary>
    public TimeSpan Until { get; }

    /// <summary>How many racks there were.</summary>
    public int Racks => Zones.Count * Hall.RacksOfAZone;

    /// <summary>How many readings were taken.</summary>
    public long Readings => (long)Racks * Hall.ThermometersOfARack * (long)(Until.TotalSeconds / Hall.Period);

    /// <summary>How long it took to compute, in seconds.</summary>
    public double Seconds { get; private init; }

    /// <summary>How many bytes the thread allocated for it, on the managed heap.</summary>
    public long Bytes { get; private init; }

    /// <summary>From each alarm to its end.</summary>
    public IReadOnlyList<Episode> Episodes =>
        [.. Alarms.GroupBy(alarm => alarm.Zone).SelectMany(OfAZone).OrderBy(episode => episode.From).ThenBy(episode => episode.Zone)];

    /// <summary>Lets a day pass.</summary>
    /// <param name="racks">How many racks, in zones of 40: <see cref="LeastRacks"/> to <see cref="MostRacks"/>; what does not fill a zone is left out.</param>
    /// <param name="noise">The standard deviation of a thermometer's error, in °C: 0 to <see cref="MostNoise"/>.</param>
    /// <param name="threshold">From where on a zone is too hot, in °C: <see cref="LeastThreshold"/> to <see cref="MostThreshold"/>.</param>
    /// <param name="gain">How much faster a fan runs for each kelvin above the target, as a share of full speed: 0 to <see cref="MostGain"/>.</param>
    /// <param name="seed">Decides on jobs, racks and errors.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static DataCentreDay Simulate(int racks = 2_000, double noise = 0.5, double threshold = 36, double gain = 0.05, int seed = 1) =>
        Simulate(racks, noise, threshold, gain, ControlRoom.Proportionally, seed);

    /// <summary>Lets a day pass with a control room of your own.</summary>
    /// <param name="racks">How many racks, in zones of 40: <see cref="LeastRacks"/> to <see cref="MostRacks"/>; what does not fill a zone is left out.</param>
    /// <param name="noise">The standard deviation of a thermometer's error, in °C: 0 to <see cref="MostNoise"/>.</param>
    /// <param name="threshold">From where on a zone is too hot, in °C: <see cref="LeastThreshold"/> to <see cref="MostThreshold"/>.</param>
    /// <param name="gain">What <paramref name="steer"/> is given as its gain: 0 to <see cref="MostGain"/>.</param>
    /// <param name="steer">Subscribes to the temperatures of a zone, minute by minute and five minutes old, and sets its fan. Given: these, the fan, and the gain.</param>
    /// <param name="seed">Decides on jobs, racks and errors.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static DataCentreDay Simulate(int racks, double noise, double threshold, double gain, Action<IObservable<double>, Fan, double> steer, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(steer);
        return Simulate(racks, noise, gain, new AlarmRule(Require.InRange(threshold, LeastThreshold, MostThreshold)), seed, steer, []);
    }

    internal static DataCentreDay Simulate(
        int racks, double noise, double gain, AlarmRule rule, int seed, params IReadOnlyList<Action<IObservable<HallSnapshot>, int>> more) =>
        Simulate(racks, noise, gain, rule, seed, ControlRoom.Proportionally, more);

    private static DataCentreDay Simulate(
        int racks, double noise, double gain, AlarmRule rule, int seed, Action<IObservable<double>, Fan, double> steer, IReadOnlyList<Action<IObservable<HallSnapshot>, int>> more)
    {
        var (start, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        using var run = Begin(racks, noise, gain, rule, seed, steer, more);
        var stop = HostContext.StopToken;
        for (var minute = 1; minute <= Minutes; minute++)
        {
            stop.ThrowIfCancellationRequested();
            run.AdvanceTo(TimeSpan.FromMinutes(minute));
        }
        return new(run, gain, rule, Day)
        {
            Seconds = Stopwatch.GetElapsedTime(start).TotalSeconds,
            Bytes = GC.GetAllocatedBytesForCurrentThread() - before,
        };
    }

    internal static DataCentreRun Begin(
        int racks, double noise, double gain, AlarmRule rule, int seed, Action<IObservable<double>, Fan, double> steer, IReadOnlyList<Action<IObservable<HallSnapshot>, int>> more) => new(
        Require.InRange(racks, LeastRacks, MostRacks) / Hall.RacksOfAZone * Hall.RacksOfAZone,
        Require.InRange(noise, 0, MostNoise),
        Require.InRange(gain, 0, MostGain),
        rule,
        seed,
        steer,
        more);

    // Raised and cleared take turns in a zone, so each one that is raised ends with the next one, or with the day.
    private IEnumerable<Episode> OfAZone(IEnumerable<Alarm> alarms) =>
        alarms.Chunk(2).Select(pair => new Episode(pair[0].Zone, pair[0].Time, pair.Length > 1 ? pair[1].Time : Until));
}
