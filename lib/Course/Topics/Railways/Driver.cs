using NotebookCourse.Experiments;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Topics.Railways;

/// <summary>What the thread of a train drives with; the recorder writes down what it does.</summary>
public sealed class Driver
{
    private const int MostSecondsLate = 480, MostSecondsLongerAtAStop = 60;

    private readonly Train _train;
    private readonly Railway _railway;
    private readonly Simulation _simulation;
    private readonly SplitMix64 _chance;
    private readonly List<TrackAhead> _tracks;
    private readonly List<Passage> _passages = [];

    internal Driver(Train train, ulong seed, Railway railway, Func<Track, SignalPost> postOf, Simulation simulation)
    {
        (_train, _railway, _simulation, _chance) = (train, railway, simulation, new(seed));
        _tracks = [.. train.Route.Sections.Index().Select(each => Ahead(each.Item, train.Route.Stations[each.Index], postOf))];
    }

    /// <summary>The name of the train.</summary>
    public string Name => _train.Name;

    /// <summary>The sections of its way, one after the other. Who asks for the next one has stood at the station before it, if the train stops there.</summary>
    public IEnumerable<TrackAhead> Way => Legs.SelectMany(leg => leg);

    /// <summary>The same in pieces: from one stop to the next.</summary>
    public IEnumerable<IReadOnlyList<TrackAhead>> Legs
    {
        get
        {
            for (var from = 0; from < _tracks.Count;)
            {
                Stand(from);
                var end = from + 1;
                while (end < _tracks.Count && SecondsAt(end) == 0) end++;
                yield return _tracks[from..end];
                from = end;
            }
        }
    }

    /// <summary>What has become of the train.</summary>
    internal TrainRun Run => new(_train, _passages, _tracks.Sum(track => track.Signal.Waited));

    /// <summary>Runs through a section, from end to end.</summary>
    /// <param name="section">The next one of its way.</param>
    /// <exception cref="ArgumentException">It is another one.</exception>
    public void RunThrough(TrackAhead section)
    {
        ArgumentNullException.ThrowIfNull(section);
        if (_passages.Count == _tracks.Count || _tracks[_passages.Count] != section) throw new ArgumentException(RailwaysWords.NotTheNext.With(Name, section.Number), nameof(section));
        var enters = _simulation.Now;
        _simulation.Sleep(_train.SecondsThrough(section.Section));
        _passages.Add(new(Name, section.Track, section.IsForward, enters, _simulation.Now));
    }

    /// <summary>What the thread does: it departs when it is ready, and drives.</summary>
    internal void Begin(Action<Driver> drive)
    {
        _simulation.Sleep(_chance.Next(0, MostSecondsLate));
        drive(this);
    }

    private TrackAhead Ahead(Section section, string from, Func<Track, SignalPost> postOf)
    {
        var track = section.TrackFrom(from);
        return new(section, track, from == section.From, new(postOf(track), Name, _simulation));
    }

    private void Stand(int station)
    {
        if (station > 0 && SecondsAt(station) is > 0 and var planned) _simulation.Sleep(planned + _chance.Next(0, MostSecondsLongerAtAStop));
    }

    private int SecondsAt(int station) => _train.SecondsAt(_railway.StationCalled(_train.Route.Stations[station]));
}
