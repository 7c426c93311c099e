namespace NotebookCourse.Topics.Events;

/// <summary>An event and what became of it: seconds since the run began.</summary>
/// <param name="Raised">When it was raised.</param>
/// <param name="Begun">When its handler began.</param>
/// <param name="Ended">When its handler returned.</param>
public readonly record struct LoopEvent(double Raised, double Begun, double Ended)
{
    /// <summary>How long it waited in the queue, in seconds.</summary>
    public double Delay => Begun - Raised;
}
