namespace NotebookCourse.Kernel.Running;

/// <summary>Kernel code on a cell's thread that Stop must not cut in two.</summary>
internal static class Unabortable
{
    /// <summary>Takes the lock and does the work, which must be short and none of the learner's.</summary>
    /// <remarks>
    /// No abort comes inside a finally. Without it, one could end the thread between taking the lock and noting that it
    /// holds it, and the lock would stay taken for ever.
    /// </remarks>
    public static T Locked<T>(object gate, Func<T> work)
    {
        T result;
        try
        {
        }
        finally
        {
            lock (gate) result = work();
        }
        return result;
    }
}
