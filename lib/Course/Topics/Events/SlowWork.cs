namespace NotebookCourse.Topics.Events;

/// <summary>Where the slow work of a handler is done.</summary>
public enum SlowWork
{
    /// <summary>In the handler, at once.</summary>
    OnTheLoop,

    /// <summary>In a handler that is <c>async</c>, and computes all the same.</summary>
    InAnAsyncHandler,

    /// <summary>A slice at a time; each slice posts the next one.</summary>
    InSlices,

    /// <summary>On a thread of its own, which posts the result back.</summary>
    OnAnotherThread,

    /// <summary>By somebody else, whose answer is awaited.</summary>
    OnAServer,
}
