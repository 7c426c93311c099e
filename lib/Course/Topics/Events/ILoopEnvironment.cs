using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Events;

/// <summary>Where an event loop is tried out: with a clock, with somebody who raises events, and with work that takes time.</summary>
internal interface ILoopEnvironment
{
    /// <summary>The event loop that is tried out.</summary>
    EventLoop Loop { get; }

    /// <summary>Seconds since the run began.</summary>
    double Now { get; }

    /// <summary>Keeps the calling thread busy for so long.</summary>
    void Work(double seconds);

    /// <summary>Keeps a thread of its own busy for so long; gives when.</summary>
    Task<LoopSpan> WorkElsewhere(double seconds);

    /// <summary>Asks somebody who needs so long to answer; gives when that was.</summary>
    Task<LoopSpan> Answer(double seconds);

    /// <summary>Raises events when their time has come, and runs the loop meanwhile.</summary>
    /// <param name="events">When, in seconds and in order, and what to raise.</param>
    /// <param name="until">When to stop, in seconds.</param>
    void Run(IReadOnlyList<(double At, Action Raise)> events, double until);
}
