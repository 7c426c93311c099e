namespace NotebookCourse.Tests;

/// <summary>What an operation that has warmed up allocates on the thread that calls it.</summary>
internal static class Allocation
{
    /// <summary>Asserts that an operation allocates nothing.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="times">How often a round calls it. The first round is the warm-up.</param>
    public static void AssertNone(Action operation, int times = 1_000)
    {
        Round();
        // The least of several: now and then the runtime allocates for itself, and an operation that allocates does so in each.
        Assert.Equal(0, Enumerable.Range(0, 5).Min(_ => Round()));

        long Round()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var time = 0; time < times; time++) operation();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
