using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Deadlocks.Figures;

/// <summary>What tasks of different priority look like.</summary>
public static class PriorityFigures
{
    private const double Millisecond = 0.001;

    /// <summary>A lane for each task, and what it did when.</summary>
    public static GanttChart Chart(this PriorityRun run) => new(
        run.Inheritance ? Words.PrioritiesLent : Words.PrioritiesKept,
        [.. run.Lanes.Select(lane => new GanttLane(lane.Name, [.. lane.Spans.Select(span => new GanttSpan(span.Start * Millisecond, span.End * Millisecond, Name(span.State)))]))],
        $"{Words.PriorityFinding(run.Took, run.Waited)} {(run.IsLate ? Words.WatchdogBites(PriorityInversion.Patience) : Words.WatchdogSleeps(PriorityInversion.Patience))}",
        [.. Enum.GetValues<PriorityState>().Select(Name)]);

    private static string Name(PriorityState state) => state switch
    {
        PriorityState.Runs => Words.TaskRuns,
        PriorityState.RunsInside => Words.TaskRunsInside,
        PriorityState.WaitsForLock => Words.TaskWaitsForLock,
        _ => Words.TaskWaitsForProcessor,
    };
}
