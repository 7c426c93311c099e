using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>A lock around a few lines inside a primitive that neither wait nor touch anything that others reach without it.</summary>
/// <remarks>
/// Because of that, what it protects happens as if in one step: nobody can tell when inside a section others moved
/// (Lipton, Reduction, 1975). An exploration takes it for one: it sees the guard taken and nothing further.
/// So no other step may be taken inside; parkers are woken after <see cref="Exit"/>.
/// </remarks>
internal sealed class Guard : ISharedThing
{
    private readonly TestAndTestAndSetLock _lock = new();
    private readonly Func<string> _text;
    private readonly int _number;

    /// <summary>Makes a guard that nobody holds.</summary>
    /// <param name="name">What it protects, as traces call it.</param>
    /// <param name="text">The state of that, as traces show it.</param>
    public Guard(string name, Func<string> text)
    {
        (Name, _text) = (name, text);
        if (ControlledScheduler.Current is { } scheduler) _number = scheduler.Number(this);
    }

    /// <summary>The name of what it protects, as traces call it.</summary>
    public string Name { get; }

    int ISharedThing.Number => _number;

    string ISharedThing.Text => _text();

    /// <summary>Begins the section; waits, spinning, while somebody else is inside.</summary>
    public void Enter()
    {
        if (SchedulePoint.IsOn && ControlledScheduler.Current is { } scheduler) scheduler.Step(new Transition(TransitionKind.Update, _number, Name, AccessOrder.Full), null);
        else _lock.Enter();
    }

    /// <summary>Ends the section; whoever begins one next sees all that was written inside.</summary>
    public void Exit()
    {
        if (!SchedulePoint.IsOn || ControlledScheduler.Current is null) _lock.Exit();
    }
}
