namespace NotebookCourse.Topics.Switching;

/// <summary>What threads that took turns lost to switching.</summary>
/// <param name="Cost">What a switch costs.</param>
/// <param name="Run">The threads, on one processor.</param>
public sealed record SwitchLoss(SwitchCost Cost, TurnTaking Run)
{
    /// <summary>How many turns they took in a second, all together.</summary>
    public double TurnsPerSecond => Run.Threads.Sum(turns => turns.Count) / Run.LastDone;

    /// <summary>Which share of the processor's time their switches took.</summary>
    public double Share => TurnsPerSecond * Cost.Switch.Seconds.Median;
}
