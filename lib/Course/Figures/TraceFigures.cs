using NotebookCourse.Figures.Schedules;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Figures;

/// <summary>What a run looks like.</summary>
public static class TraceFigures
{
    /// <summary>A lane for each thread, a row for each step.</summary>
    public static ScheduleFigure Chart(this Trace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        return new ScheduleFigure(trace);
    }

    /// <summary>The run on the learner's own code: a lane for each thread, forward and back step by step.</summary>
    public static StepFigure StepThrough(this Trace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        return new StepFigure(trace);
    }

    /// <summary>The run on the learner's own code where its lines are known, and as a table of steps where they are not.</summary>
    internal static Figure OnItsLines(this Trace trace) => trace.Steps.Any(step => step.Line is { Text.Length: > 0 }) ? trace.StepThrough() : trace.Chart();

    /// <summary>Who waits for whom where the run stops.</summary>
    /// <exception cref="ArgumentException">Nobody waits there.</exception>
    public static WaitGraphFigure WaitGraph(this Trace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        return new WaitGraphFigure(trace.Waits);
    }
}
