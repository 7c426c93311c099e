using NotebookCourse.Interleaving;

namespace NotebookCourse.Topics.Railways;

/// <summary>A day of traffic, as the recorder saw it.</summary>
public sealed class RailwayDay
{
    internal RailwayDay(Railway railway, string rule, IReadOnlyList<TrainRun> runs, IReadOnlyList<Wait> stuck, TimeSpan elapsed)
    {
        (Railway, Rule, Runs, Stuck, Elapsed) = (railway, rule, runs, stuck, elapsed);
        Passages = [.. runs.SelectMany(run => run.Passages)];
        Collisions = Collision.Among(Passages);
    }

    /// <summary>The network on which the trains ran.</summary>
    public Railway Railway { get; }

    /// <summary>What the cell calls the way in which trains were driven.</summary>
    public string Rule { get; }

    /// <summary>What became of each train, in the order of the timetable.</summary>
    public IReadOnlyList<TrainRun> Runs { get; }

    /// <summary>Which train was on which track when.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>Who met whom on a track. A train that has collided runs on in this record as if nothing had been.</summary>
    public IReadOnlyList<Collision> Collisions { get; }

    /// <summary>Who stood before a red signal when no train could move any more, in the order in which they had come there; empty if all arrived.</summary>
    public IReadOnlyList<Wait> Stuck { get; }

    /// <summary>How long the day took on this machine.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>How many trains came to the end of their route.</summary>
    public int Arrived => Runs.Count(run => run.HasArrived);

    /// <summary>How long a train stood at signals on average.</summary>
    public SignalDelay Delay => new(MeanWait / 60);

    /// <summary>How many seconds those that arrived had stood at signals, on average; 0 if none arrived.</summary>
    public double MeanWait => Runs.Where(run => run.HasArrived).Select(run => run.Waited).DefaultIfEmpty().Average();
}

/// <summary>How long the trains of a day that arrived had stood at signals, on average.</summary>
/// <param name="Minutes">The minutes that it cost a train.</param>
public sealed record SignalDelay(double Minutes);
