using NotebookCourse.Interleaving;

namespace NotebookCourse.Figures.Schedules;

/// <summary>Where a thread of one run stands in its lane after each step.</summary>
internal sealed class TraceLane
{
    private readonly Trace _trace;
    private readonly int _thread;

    /// <summary>That of a thread.</summary>
    public TraceLane(Trace trace, int thread)
    {
        (_trace, _thread) = (trace, thread);
        var code = CodeLane.OfLines(Name, Standings.Select(standing => standing.Line).Concat(trace.Steps.Where(step => step.Thread == Name).Select(step => step.Line)));
        Rows = code.HasCode ? code : CodeLane.OfSteps(Name, Steps());
    }

    /// <summary>What it runs.</summary>
    public CodeLane Rows { get; }

    /// <summary>Whether it has locals at any time.</summary>
    public bool HasLocals => Standings.Any(standing => standing.Locals.Count > 0);

    // Where it stands before the first step, and after each.
    private IEnumerable<Standing> Standings => _trace.Steps.Select(step => step.Standings[_thread]).Prepend(_trace.Begin[_thread]);

    private string Name => _trace.Threads[_thread];

    /// <summary>The row at which the thread stands after so many steps, and the part of it that is meant; -1 for none.</summary>
    public int[] At(int steps)
    {
        var standing = steps == 0 ? _trace.Begin[_thread] : _trace.Steps[steps - 1].Standings[_thread];
        if (Rows.HasCode) return Rows.Place(standing.Line);
        return standing.HasEnded ? CodeLane.Nowhere : [StepsIn(steps), 0, 0];
    }

    /// <summary>The row in which the last of so many steps was taken, if this thread took it; -1 otherwise.</summary>
    public int[] Ran(int steps)
    {
        if (steps == 0 || _trace.Steps[steps - 1] is not { } step || step.Thread != Name) return CodeLane.Nowhere;
        return Rows.HasCode ? Rows.Place(step.Line) : [StepsIn(steps) - 1, 0, 0];
    }

    private int StepsIn(int steps) => _trace.Steps.Take(steps).Count(step => step.Thread == Name);

    private IEnumerable<CodeLane.Row> Steps()
    {
        foreach (var (index, step) in _trace.Steps.Index())
        {
            if (step.Thread == Name) yield return new($"{index + 1}", Transition.Describe(step.Kind, step.Name), 0);
        }
        var standing = Standings.Last();
        if (!standing.HasEnded) yield return new("", standing.Next, 0);
    }
}
