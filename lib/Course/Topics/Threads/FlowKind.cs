namespace NotebookCourse.Topics.Threads;

/// <summary>What can carry a flow of instructions.</summary>
public enum FlowKind
{
    /// <summary>A thread: the operating system schedules it.</summary>
    Thread,

    /// <summary>A green thread of a <see cref="Primitives.CooperativeScheduler"/>.</summary>
    GreenThread,

    /// <summary>An asynchronous method that waits at an await.</summary>
    AwaitingTask,

    /// <summary>A work item that a thread of the pool runs when it comes to it.</summary>
    PoolItem,
}
