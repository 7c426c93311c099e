using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Railways;

/// <summary>The signals of a day: a semaphore for each track, and who has passed it.</summary>
/// <remarks>
/// Safety: with any rule but <see cref="Signals.None"/> at most one train is on a track, because it has its permit.
/// Liveness: whoever waits before a single section holds nothing, so whoever holds something runs and gives it back. Whoever
/// takes several in the order of their numbers waits only for a higher one than all it holds, so no circle closes.
/// In the order of travel two trains that come towards each other can each hold what the other one needs.
/// </remarks>
internal sealed class SignalBox(Signals rule, Simulation simulation)
{
    private const int SecondsToSet = 30;

    private readonly Dictionary<Track, BinarySemaphore> _signals = [];
    private readonly Dictionary<string, string> _holders = [];

    /// <summary>Waits until a train may run along some tracks.</summary>
    /// <param name="train">Its name.</param>
    /// <param name="tracks">In the order of travel.</param>
    public void Take(string train, IReadOnlyList<Track> tracks)
    {
        if (rule == Signals.None) return;
        foreach (var track in rule == Signals.WholeWayInNumberOrder ? tracks.OrderBy(track => track.Section) : tracks.AsEnumerable())
        {
            SignalOf(track).Wait();
            _holders[NameOf(track)] = train;
            simulation.Sleep(SecondsToSet);
        }
    }

    /// <summary>Lets others have a track again.</summary>
    public void GiveBack(Track track)
    {
        if (rule == Signals.None) return;
        _holders.Remove(NameOf(track));
        SignalOf(track).Release();
    }

    /// <summary>Who has passed the signal of this name; null if nobody has.</summary>
    public string? HolderOf(string signal) => _holders.GetValueOrDefault(signal);

    private BinarySemaphore SignalOf(Track track)
    {
        if (!_signals.TryGetValue(track, out var signal)) _signals[track] = signal = new BinarySemaphore(name: NameOf(track));
        return signal;
    }

    private static string NameOf(Track track) => RailwaysWords.SectionNamed.With(track.ToString());
}
