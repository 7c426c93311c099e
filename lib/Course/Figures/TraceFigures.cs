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

    /// <summary>Who waits for whom where the run stops.</summary>
    /// <exception cref="ArgumentException">Nobody waits there.</exception>
    public static WaitGraphFigure WaitGraph(this Trace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        return new WaitGraphFigure(trace.Waits);
    }
}
