namespace NotebookCourse.Recording;

/// <summary>Records who does what when: a lane for each worker, which the worker writes itself.</summary>
/// <remarks>
/// Cheap enough to leave in measured code: an event costs about as much as asking for the time, takes no lock and
/// allocates nothing. A lane that is full counts what it can no longer hold, and the timeline says so.
/// <code>
/// var recorder = new Recorder(workers: 4);
/// DedicatedThreads.Run(4, worker =>
/// {
///     var lane = recorder.Lanes[worker];
///     lane.Enter(Activity.Running);
///     …
///     lane.Leave();
/// });
/// recorder.Timeline()
/// </code>
/// </remarks>
public sealed class Recorder
{
    /// <summary>The most events that a lane may hold: 16 bytes each.</summary>
    public const int MostEvents = 1 << 24;

    /// <summary>The most workers that a recorder may have.</summary>
    public const int MostWorkers = 1024;

    private readonly TimeProvider _clock;

    /// <summary>A recorder for workers that are called by their numbers.</summary>
    /// <param name="workers">How many; 1 to <see cref="MostWorkers"/>.</param>
    /// <param name="eventsPerWorker">How many events each lane holds; 1 to <see cref="MostEvents"/>.</param>
    /// <param name="clock">The clock; the system's if there is none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public Recorder(int workers, int eventsPerWorker = 4096, TimeProvider? clock = null)
        : this([.. Enumerable.Range(1, Require.InRange(workers, 1, MostWorkers)).Select(number => RecordingWords.WorkerNumbered.With(number))], eventsPerWorker, clock)
    {
    }

    /// <summary>A recorder for workers that have names.</summary>
    /// <param name="workers">Their names; 1 to <see cref="MostWorkers"/> of them.</param>
    /// <param name="eventsPerWorker">How many events each lane holds; 1 to <see cref="MostEvents"/>.</param>
    /// <param name="clock">The clock; the system's if there is none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public Recorder(IReadOnlyList<string> workers, int eventsPerWorker = 4096, TimeProvider? clock = null)
    {
        Require.InRange(workers.Count, 1, MostWorkers, nameof(workers));
        Require.InRange(eventsPerWorker, 1, MostEvents);
        _clock = clock ?? TimeProvider.System;
        Lanes = [.. workers.Select(name => new Lane(name, eventsPerWorker, _clock))];
    }

    /// <summary>A lane for each worker, in their order.</summary>
    public IReadOnlyList<Lane> Lanes { get; }

    /// <summary>What has been recorded by now; the workers may go on meanwhile.</summary>
    /// <remarks>What a worker is still doing counts up to this moment, from which nothing later is in the timeline.</remarks>
    public Timeline Timeline()
    {
        var counts = Lanes.Select(lane => lane.Count()).ToArray();
        // After the counts: no entry that they count is later.
        var now = _clock.GetTimestamp();
        return NotebookCourse.Recording.Timeline.From(
            [.. Lanes.Select((lane, i) => lane.Read(counts[i], now))], 1.0 / _clock.TimestampFrequency);
    }
}
