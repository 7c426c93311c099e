namespace NotebookCourse.Interleaving;

/// <summary>Runs a program in orders that are given, one after the other.</summary>
/// <param name="schedules">The orders; at least one.</param>
internal sealed class RepeatingStrategy(IReadOnlyList<Schedule> schedules) : SchedulingStrategy
{
    private readonly List<Outcome?> _outcomes = [];

    /// <summary>How each run ended; null for one that did not end where its order does.</summary>
    public IReadOnlyList<Outcome?> Outcomes => _outcomes;

    /// <inheritdoc/>
    public override int Choose(ControlledScheduler scheduler)
    {
        var order = schedules[_outcomes.Count].Threads;
        if (scheduler.Steps.Count == order.Count) return -1;
        var next = order[scheduler.Steps.Count];
        return (scheduler.Enabled & (1ul << next)) != 0 ? next : -1;
    }

    /// <inheritdoc/>
    public override bool GoesBeyond(ControlledScheduler scheduler) => true;

    /// <inheritdoc/>
    public override bool Next(ControlledScheduler scheduler)
    {
        _outcomes.Add(scheduler.Steps.Count == schedules[_outcomes.Count].Steps ? scheduler.Outcome : null);
        return _outcomes.Count < schedules.Count;
    }
}
