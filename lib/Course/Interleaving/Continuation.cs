namespace NotebookCourse.Interleaving;

/// <summary>What goes on after something that was awaited.</summary>
/// <param name="Order">What came before it where it began to wait.</param>
/// <param name="Body">What it does.</param>
internal sealed record Continuation(VectorClock Order, Action Body)
{
    /// <summary>Goes on in the place of a thread that has come to its end.</summary>
    public void Run(LogicalThread thread)
    {
        thread.Order.Join(Order);
        Body();
    }

    /// <summary>Goes on as a thread of its own.</summary>
    public void Start(LogicalThread starter) => starter.Scheduler.Start(starter, Body).Order.Join(Order);
}
