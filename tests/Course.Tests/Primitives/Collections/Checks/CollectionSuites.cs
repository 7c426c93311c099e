using NotebookCourse.Primitives;

namespace NotebookCourse.Tests.Primitives.Collections.Checks;

/// <summary>Which checks each collection, buffer and asynchronous primitive must pass; its mutants are held against the same.</summary>
internal static class CollectionSuites
{
    /// <summary>A suite of checks for each primitive.</summary>
    public static IReadOnlyList<Suite> All { get; } =
    [
        new(typeof(TreiberStack<>), StackChecks.All),
        new(typeof(MichaelScottQueue<>), QueueChecks.All),
        new(typeof(SpscRing<>), RingChecks.All),
        new(typeof(ChaseLevDeque<>), DequeChecks.All),
        new(typeof(SequencedBoundedBuffer<>), BufferChecks.All),
        new(typeof(MonitorBoundedBuffer<>), BufferChecks.All),
        new(typeof(SemaphoreBoundedBuffer<>), BufferChecks.All),
        new(typeof(Future<>), FutureChecks.All),
        new(typeof(EventLoop), LoopChecks.All),
        new(typeof(WorkStealingPool), PoolChecks.All),
        new(typeof(AsyncSemaphore), AsyncSemaphoreChecks.All),
        new(typeof(AsyncLock), AsyncLockChecks.All),
    ];

    /// <summary>The checks of one; null if it is none of these.</summary>
    public static Suite? Of(string primitive) => All.SingleOrDefault(suite => suite.Primitive == primitive);
}
