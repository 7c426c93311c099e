namespace NotebookCourse.Topics.Railways;

/// <summary>What became of a train on a day.</summary>
/// <param name="Train">The train that ran.</param>
/// <param name="Passages">Where it was when, in their order.</param>
/// <param name="Waited">How many seconds it stood at red signals, and while signals were set for it.</param>
public sealed record TrainRun(Train Train, IReadOnlyList<Passage> Passages, long Waited)
{
    /// <summary>Whether it came to the end of its route.</summary>
    public bool HasArrived => Passages.Count == Train.Route.Sections.Count;

    /// <summary>Where it stands when the day is over.</summary>
    public string Station => Train.Route.Stations[Passages.Count];
}
