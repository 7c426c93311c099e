using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Deadlocks.Figures;

/// <summary>What tasks of different priority look like.</summary>
public static class PriorityFigures
{
    private const double Millisecond = 0.001;

    /// <summary>A lane for each task, and what it did when.</summary>
    public static GanttChart Chart(this PriorityRun run) => new(
        run.Inheritance ? DeadlocksWords.PrioritiesLent : DeadlocksWords.PrioritiesKept,
        [.. run.Lanes.Select(lane => new GanttLane(lane.Name, [.. lane.Spans.Select(span => new GanttSpan(span.Start * Millisecond, span.End * Millisecond, Name(span.State)))]))],
        $"{DeadlocksWords.PriorityFinding.With(run.Took, run.Waited)} {(run.IsLate ? DeadlocksWords.WatchdogBites.With(PriorityInversion.Patience) : DeadlocksWords.WatchdogSleeps.With(PriorityInversion.Patience))}",
        [.. Enum.GetValues<PriorityState>().Select(Name)]);

    private static string Name(PriorityState state) => state switch
    {
        PriorityState.Runs => DeadlocksWords.TaskRuns,
        PriorityState.RunsInside => DeadlocksWords.TaskRunsInside,
        PriorityState.WaitsForLock => DeadlocksWords.TaskWaitsForLock,
        _ => DeadlocksWords.TaskWaitsForProcessor,
    };
}
