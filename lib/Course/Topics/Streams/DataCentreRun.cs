using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace NotebookCourse.Topics.Streams;

/// <summary>A day of a data centre on a clock that somebody else moves.</summary>
/// <remarks>
/// Everything happens on the thread that moves the clock, so nothing here needs a lock:
/// <code>
/// thermometers → hottest of each zone ─┬→ alarms → (written down)
///                                      ├→ every minute → 5 minutes later → control room → fans
///                                      └→ every minute → (written down)
/// </code>
/// </remarks>
internal sealed class DataCentreRun : IDisposable
{
    private static readonly DateTimeOffset Midnight = DateTimeOffset.UnixEpoch;

    private readonly HistoricalScheduler _clock = new(Midnight);
    private readonly List<Alarm> _alarms = [];
    private readonly Hall _hall;
    private readonly float[] _celsius, _fans;
    private readonly IDisposable _streams;
    private int _minutes;

    public DataCentreRun(int racks, double noise, double gain, AlarmRule rule, int seed, Action<IObservable<double>, Fan, double> steer, IReadOnlyList<Action<IObservable<HallSnapshot>, int>> more)
    {
        _hall = new(racks, noise, seed);
        (_celsius, _fans) = (new float[_hall.Zones * DataCentreDay.Minutes], new float[_hall.Zones * DataCentreDay.Minutes]);
        var room = new ControlRoom(gain, _hall.Fans, steer);
        // One source for all who listen: without Publish each would get a day, and warm the hall, of its own.
        var zones = _hall.Readings(_clock).HottestOfEachZone(_hall.Zones).Publish();
        var everyMinute = zones.Where(moment => moment.Time.Seconds == 0);
        zones.Alarms(_hall.Zones, rule).Subscribe(_alarms.Add);
        everyMinute.Subscribe(Note);
        everyMinute.Select(moment => moment.Copy()).Delay(ControlRoom.Delay, _clock).Subscribe(room.Hear);
        foreach (var listen in more) listen(zones, _hall.Zones);
        _streams = zones.Connect();
    }

    /// <summary>Lets time pass until so much after midnight.</summary>
    public void AdvanceTo(TimeSpan time) => _clock.AdvanceTo(Midnight + time);

    /// <summary>What has happened in each zone so far.</summary>
    public IReadOnlyList<ZoneTrace> Zones =>
        [.. Enumerable.Range(0, _hall.Zones).Select(zone => new ZoneTrace(Of(zone, _celsius), Of(zone, _fans)))];

    /// <summary>The alarms so far.</summary>
    public IReadOnlyList<Alarm> Alarms => [.. _alarms];

    /// <summary>Cuts the streams off from their source.</summary>
    public void Dispose() => _streams.Dispose();

    private ArraySegment<float> Of(int zone, float[] values) => new(values, zone * DataCentreDay.Minutes, _minutes);

    private void Note(HallSnapshot zones)
    {
        var celsius = zones.Celsius.Span;
        for (var zone = 0; zone < celsius.Length; zone++)
        {
            _celsius[(zone * DataCentreDay.Minutes) + _minutes] = celsius[zone];
            _fans[(zone * DataCentreDay.Minutes) + _minutes] = _hall.Fans[zone];
        }
        _minutes++;
    }
}
