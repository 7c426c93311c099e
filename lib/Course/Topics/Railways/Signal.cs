using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Railways;

/// <summary>The signal before a track: a semaphore with one permit, as a train sees it.</summary>
/// <remarks>
/// Safety: of trains that wait before they run through and release afterwards, at most one is on the track, because it has the permit.
/// Liveness: the permit goes to the train that has waited longest. What a train holds meanwhile is its own business: whoever
/// takes several signals in the order of their numbers waits only for a higher one than all it holds, so no circle closes.
/// To set a signal takes a signalman half a minute. Its twin in .NET is <see cref="SemaphoreSlim"/>, which promises no order.
/// </remarks>
public sealed class Signal
{
    private const int SecondsToSet = 30;

    private readonly SignalPost _post;
    private readonly string _train;
    private readonly Simulation _simulation;

    internal Signal(SignalPost post, string train, Simulation simulation) => (_post, _train, _simulation) = (post, train, simulation);

    /// <summary>How many seconds the train has stood here, and while the signal was set for it.</summary>
    internal long Waited { get; private set; }

    /// <summary>P: waits until nobody has the track, and takes it.</summary>
    public void Wait()
    {
        var asked = _simulation.Now;
        _post.Semaphore.Wait();
        _post.Holder = _train;
        _simulation.Sleep(SecondsToSet);
        Waited += _simulation.Now - asked;
    }

    /// <summary>V: lets others have the track again.</summary>
    /// <exception cref="InvalidOperationException">Nobody had it.</exception>
    public void Release()
    {
        _post.Holder = null;
        _post.Semaphore.Release();
    }
}

/// <summary>What stands beside a track, for all trains.</summary>
internal sealed class SignalPost(Track track)
{
    /// <summary>The permit.</summary>
    public BinarySemaphore Semaphore { get; } = new(name: NameOf(track));

    /// <summary>Who has the track; null if nobody has.</summary>
    public string? Holder { get; set; }

    /// <summary>What a track is called where somebody waits for it.</summary>
    public static string NameOf(Track track) => RailwaysWords.SectionNamed.With(track.ToString());
}
