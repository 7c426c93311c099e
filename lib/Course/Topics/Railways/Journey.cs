using NotebookCourse.Experiments;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Topics.Railways;

/// <summary>What the thread of a train does, and what the recorder writes down of it.</summary>
internal sealed class Journey(Train train, ulong seed, Railway railway, SignalBox signals, bool takesWholeWay, Simulation simulation)
{
    private const int MostSecondsLate = 480, MostSecondsLongerAtAStop = 60;

    private readonly SplitMix64 _chance = new(seed);
    private readonly List<Passage> _passages = [];
    private long _waited;

    /// <summary>What has become of the train.</summary>
    public TrainRun Run => new(train, _passages, _waited);

    /// <summary>Drives from the first station to the last one.</summary>
    public void Drive()
    {
        simulation.Sleep(_chance.Next(0, MostSecondsLate));
        while (_passages.Count < train.Route.Sections.Count)
        {
            var end = EndOfNextLeg();
            var asked = simulation.Now;
            signals.Take(train.Name, [.. Enumerable.Range(_passages.Count, end - _passages.Count).Select(TrackOf)]);
            _waited += simulation.Now - asked;
            while (_passages.Count < end) RunThrough(_passages.Count);
            Stand(end);
        }
    }

    private Track TrackOf(int section) => train.Route.Sections[section].TrackFrom(train.Route.Stations[section]);

    // Up to the next section, or up to where it stops next.
    private int EndOfNextLeg()
    {
        var end = _passages.Count + 1;
        while (takesWholeWay && end < train.Route.Sections.Count && SecondsAt(end) == 0) end++;
        return end;
    }

    private void RunThrough(int section)
    {
        var (here, track) = (train.Route.Sections[section], TrackOf(section));
        var enters = simulation.Now;
        simulation.Sleep(train.SecondsThrough(here));
        _passages.Add(new(train.Name, track, train.Route.Stations[section] == here.From, enters, simulation.Now));
        signals.GiveBack(track);
    }

    private void Stand(int station)
    {
        if (station == train.Route.Sections.Count || SecondsAt(station) is not (> 0 and var planned)) return;
        simulation.Sleep(planned + _chance.Next(0, MostSecondsLongerAtAStop));
    }

    private int SecondsAt(int station) => train.SecondsAt(railway.StationCalled(train.Route.Stations[station]));
}
