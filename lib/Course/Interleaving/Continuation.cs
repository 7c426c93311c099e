namespace NotebookCourse.Interleaving;

/// <summary>What goes on after something that was awaited.</summary>
/// <param name="Order">What came before it where it began to wait, in every schedule.</param>
/// <param name="Clock">What came before it there in this one.</param>
/// <param name="Body">What it does.</param>
internal sealed record Continuation(VectorClock Order, VectorClock Clock, Action Body)
{
    /// <summary>Goes on in the place of a thread that has come to its end.</summary>
    public void Run(LogicalThread thread)
    {
        thread.Order.Join(Order);
        thread.Clock.Join(Clock);
        // Who goes on after an await is a thread of the pool, or may be one.
        thread.IsOfThePool = true;
        Body();
    }

    /// <summary>Goes on as a thread of its own.</summary>
    public void Start(LogicalThread starter)
    {
        var started = starter.Scheduler.Start(starter, Body);
        started.Order.Join(Order);
        started.Clock.Join(Clock);
        started.IsOfThePool = true;
    }
}
